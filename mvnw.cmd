<# :
@echo off
rem Builds and starts the portal on Windows. What it needs and which settings it heeds stands in mvnw.
setlocal
cd /d "%~dp0"
set "MVNW_FILE=%~f0"
set "MVNW_MAVEN="
for /f "usebackq tokens=1* delims==" %%a in (`powershell -NoProfile -ExecutionPolicy Bypass -Command "iex (Get-Content -Raw -LiteralPath $env:MVNW_FILE)"`) do set "%%a=%%b"
if not defined MVNW_MAVEN exit /b 1
call "%MVNW_MAVEN%" %*
exit /b %ERRORLEVEL%
#>
$ErrorActionPreference = 'Stop'
$neededJava = 25
$neededMaven = [version] '3.8.7'
$mavenVersion = '3.9.12'
$mavenSha512 = '0a1be79f02466533fc1a80abbef8796e4f737c46c6574ede5658b110899942a94db634477dfd3745501c80aef9aac0d4f841d38574373f7e2d24cce89d694f70'
$archive = if ($env:MVNW_ARCHIVE) { $env:MVNW_ARCHIVE } else { 'https://archive.apache.org/dist/maven/maven-3' }

function Stop-With([string[]] $lines) { $lines | ForEach-Object { [Console]::Error.WriteLine($_) }; exit 1 }

function Get-JdkRelease([string] $jdk) {
  if (-not $jdk -or -not (Test-Path -LiteralPath "$jdk\bin\javac.exe") -or -not (Test-Path -LiteralPath "$jdk\release")) { return 0 }
  $line = Get-Content -LiteralPath "$jdk\release" | Where-Object { $_ -match '^JAVA_VERSION="(1\.)?(\d+)' } | Select-Object -First 1
  if ($line -match '^JAVA_VERSION="(1\.)?(\d+)') { [int] $Matches[2] } else { 0 }
}

$onPath = Get-Command java.exe -ErrorAction SilentlyContinue | Select-Object -First 1
$first = @($env:JAVA_HOME)
if ($onPath) { $first += Split-Path (Split-Path $onPath.Source) }
$folders = if ($env:MVNW_JDK_DIRS) { $env:MVNW_JDK_DIRS -split ';' } else {
  "$env:ProgramFiles\Java", "$env:ProgramFiles\Eclipse Adoptium", "$env:ProgramFiles\Microsoft", "$env:ProgramFiles\Zulu",
  "$env:ProgramFiles\Amazon Corretto", "$env:ProgramFiles\BellSoft", "$env:USERPROFILE\.jdks", "$env:USERPROFILE\scoop\apps"
}
$found = @($folders | Where-Object { Test-Path -LiteralPath $_ } | ForEach-Object { Get-ChildItem -LiteralPath $_ -Directory } |
  ForEach-Object { $_.FullName; "$($_.FullName)\current" } | Sort-Object { Get-JdkRelease $_ })
$jdk = $first + $found | Where-Object { (Get-JdkRelease $_) -ge $neededJava } | Select-Object -First 1
if (-not $jdk) {
  Stop-With (@("The portal needs a JDK $neededJava or later, and none was found. Looked at JAVA_HOME ($env:JAVA_HOME), the path, and:") +
    ($folders | ForEach-Object { "  $_" }) + "Install one, for example Eclipse Temurin $neededJava from https://adoptium.net, or set JAVA_HOME.")
}
$env:JAVA_HOME = $jdk

$store = if ($env:MAVEN_USER_HOME) { "$env:MAVEN_USER_HOME\wrapper\dists" } else { "$env:USERPROFILE\.m2\wrapper\dists" }
$maven = Get-Command mvn.cmd -ErrorAction SilentlyContinue | Select-Object -First 1 -ExpandProperty Source
$isUsable = $maven -and ((& $maven --version | Out-String) -match 'Apache Maven (\d+\.\d+\.\d+)') -and ([version] $Matches[1] -ge $neededMaven)
if (-not $isUsable) {
  $maven = "$store\apache-maven-$mavenVersion\bin\mvn.cmd"
  if (-not (Test-Path -LiteralPath $maven)) {
    $address = "$archive/$mavenVersion/binaries/apache-maven-$mavenVersion-bin.tar.gz"
    [Console]::Error.WriteLine("No Maven $neededMaven or later is installed; fetching Maven $mavenVersion from $archive")
    New-Item -ItemType Directory -Force $store | Out-Null
    $file = "$store\maven.tar.gz"
    try { $ProgressPreference = 'SilentlyContinue'; Invoke-WebRequest -UseBasicParsing $address -OutFile $file }
    catch { Stop-With "Maven could not be fetched from $address", 'Install Maven yourself: https://maven.apache.org/install.html' }
    if ((Get-FileHash -Algorithm SHA512 -LiteralPath $file).Hash -ne $mavenSha512) {
      Remove-Item -LiteralPath $file
      Stop-With "What came from $address is not Maven ${mavenVersion}: its SHA-512 differs."
    }
    tar -xzf $file -C $store
    Remove-Item -LiteralPath $file
  }
}
"JAVA_HOME=$jdk"
"MVNW_MAVEN=$maven"

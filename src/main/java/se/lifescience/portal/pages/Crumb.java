package se.lifescience.portal.pages;

/** A step of the way to a page, as its breadcrumb shows it; a controller that knows more than the section puts a list of them in the model as {@code trail}. */
public record Crumb(String text, String path) {}

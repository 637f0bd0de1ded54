package se.lifescience.portal.input.office;

/** What an export is written as. */
enum TableFormat {
    CSV("csv", "text/csv; charset=utf-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String type;

    TableFormat(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    String ending() {
        return ending;
    }

    String type() {
        return type;
    }
}

package se.lifescience.badsample;

/** Takes more than anybody keeps in mind. */
class Overloaded {

    private final int all;

    Overloaded(int a, int b, int c, int d, int e, int f, int g, int h, int i) {
        this.all = a + b + c + d + e + f + g + h + i;
    }

    /** Data may: each part has its name where it is read. */
    record Data(int a, int b, int c, int d, int e, int f, int g, int h, int i) {}

    int all() {
        return all;
    }
}

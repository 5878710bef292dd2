package yearbook.word;

/** Where a run of letters stands: what is around it decides what becomes of it. */
record Setting(String style, String link, Fate fate) {
    enum Fate {
        SHOWN,
        INSERTED,
        DELETED
    }

    Setting linkedTo(String target) {
        return new Setting(style, target, fate);
    }

    Setting inserted() {
        return fate == Fate.DELETED ? this : new Setting(style, link, Fate.INSERTED);
    }

    Setting deleted() {
        return new Setting(style, link, Fate.DELETED);
    }

    boolean isDeleted() {
        return fate == Fate.DELETED;
    }
}

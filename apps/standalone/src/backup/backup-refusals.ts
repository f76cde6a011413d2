/** A backup that cannot be made; its message is one line that says what to do. */
export class CannotBackUp extends Error {}

/** A restore that cannot be done; its message is one line that says what to do. Nothing was touched. */
export class CannotRestore extends Error {}

/** The query of an endpoint that takes none: a misspelt filter is refused rather than left out in silence. */
export class NoQueryDto {}

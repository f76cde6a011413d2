/** A table that goes on paper with the head of a state document; plain data, so that it can be sent to a worker. */
export interface PrintedTable {
  /** Names of the issuing body and the one above it. */
  readonly issuer: { readonly above: string | null; readonly name: string };
  readonly title: readonly string[];
  readonly subtitle: string;
  /** Stands before the first line of the table. */
  readonly openingLine: string;
  /** Stands after the last line of the table. */
  readonly closingLine: string;
  readonly columns: readonly PrintedColumn[];
  readonly lines: readonly PrintedLine[];
  /** Who signs below the closing line. */
  readonly signatures: readonly string[];
  /** When the document was made; RFC 3339. */
  readonly madeAt: string;
}

export interface PrintedColumn {
  readonly heading: string;
  /** Share of the width; only its relation to the other columns counts. */
  readonly width: number;
}

export interface PrintedLine {
  readonly cells: readonly string[];
  /** Struck out: stays readable, with a line through every cell but the last, which says why. */
  readonly struck: boolean;
  /** An earlier state of the entry below it: not counted. */
  readonly earlier?: boolean;
}

/** One figure, with its goal if it has one. */
export interface Row {
  what: string;
  measured: string;
  goal?: string;
  /** Absent of a figure without a goal. */
  met?: boolean;
}

/** What was measured of one thing. */
export interface Section {
  title: string;
  rows: Row[];
}

import type { ClockLaw } from './case-clock';

/** Where the numbers of a unit's decisions come from (decisions 3.2). */
export interface NumberSeries {
  readonly series: string;
  /** `external`: the issuing office gives them and somebody types them in; `managed`: drawn here, gap-free. */
  readonly mode: 'managed' | 'external';
  /** What follows the number on paper: `QĐ-CSĐT`. */
  readonly symbol: string;
}

/** The law that cases go by, as rows with validity. */
export abstract class LawBook {
  abstract clocks(): Promise<ClockLaw>;

  /** The series of decisions about cases that is in force for the unit on that day. */
  abstract decisionSeries(unitId: string, on: Temporal.PlainDate): Promise<NumberSeries>;
}

import type { DemoRow } from './register-row';

/** A tip by telephone that was classified and nothing more, with what a spec wants otherwise. */
export function aRow(otherwise: Partial<DemoRow> = {}): DemoRow {
  return {
    line: 2,
    row: 'XX-001',
    desk: 'CA-37-PC01',
    channel: 'phone',
    received: { type: 'ago', ago: Temporal.Duration.from('PT2H') },
    narrative: 'Có tiếng cãi nhau.',
    facts: [],
    reporters: [],
    classification: { kind: 'report', categoryCode: 'assault', urgency: 'urgent' },
    transfers: [],
    end: 'classified',
    entries: [],
    notices: [],
    contributions: [],
    nominations: [],
    ...otherwise,
  };
}

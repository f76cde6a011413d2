import type { CaseStage, End } from '../register-row';

/** How the tip travels: stays at a desk, or from a commune desk to the investigating body, or between provinces. */
export type Route =
  'commune' | 'body' | 'to_body' | 'to_other_body' | 'refused_by_body' | 'pending' | 'refused_then_taken';

/** What becomes of a number of tips of each province. */
export interface Job {
  readonly times: number;
  readonly route: Route;
  readonly end: End;
  /** Closed as a repeat of another tip, or as anonymous; otherwise the scenario says for what reason. */
  readonly closing?: 'repeat' | 'anonymous';
  readonly stage?: CaseStage;
  readonly conclusion?: 'instituted' | 'not_instituted';
  readonly extended?: boolean;
  /** An identity question that nobody has asked yet: the tip cannot be classified. */
  readonly unasked?: boolean;
}

/** A hundred tips of one province: most are settled at the desk, a third become cases. */
export const JOBS: readonly Job[] = [
  { times: 2, route: 'commune', end: 'received', unasked: true },
  { times: 2, route: 'body', end: 'received' },
  { times: 3, route: 'commune', end: 'classified' },
  { times: 2, route: 'body', end: 'classified' },
  { times: 3, route: 'pending', end: 'transfer_pending' },
  { times: 2, route: 'refused_by_body', end: 'classified' },
  { times: 2, route: 'refused_by_body', end: 'referred_administrative' },
  { times: 22, route: 'commune', end: 'referred_administrative' },
  { times: 5, route: 'body', end: 'referred_administrative' },
  { times: 11, route: 'commune', end: 'guided' },
  { times: 4, route: 'body', end: 'guided' },
  { times: 3, route: 'commune', end: 'filed', closing: 'anonymous' },
  { times: 1, route: 'body', end: 'filed', closing: 'anonymous' },
  { times: 3, route: 'commune', end: 'filed', closing: 'repeat' },
  { times: 2, route: 'body', end: 'filed', closing: 'repeat' },
  { times: 1, route: 'commune', end: 'filed' },
  { times: 2, route: 'to_body', end: 'accepted', stage: 'opened' },
  { times: 1, route: 'body', end: 'accepted', stage: 'opened' },
  { times: 2, route: 'to_body', end: 'accepted', stage: 'assigned' },
  { times: 2, route: 'body', end: 'accepted', stage: 'planned' },
  { times: 2, route: 'to_body', end: 'accepted', stage: 'approved', extended: true },
  { times: 1, route: 'body', end: 'accepted', stage: 'approved' },
  { times: 1, route: 'to_body', end: 'accepted', stage: 'proposed', conclusion: 'instituted' },
  { times: 5, route: 'to_body', end: 'accepted', stage: 'concluded', conclusion: 'instituted' },
  { times: 3, route: 'body', end: 'accepted', stage: 'concluded', conclusion: 'instituted' },
  {
    times: 1,
    route: 'to_body',
    end: 'accepted',
    stage: 'concluded',
    conclusion: 'instituted',
    extended: true,
  },
  { times: 1, route: 'to_other_body', end: 'accepted', stage: 'concluded', conclusion: 'instituted' },
  { times: 1, route: 'refused_then_taken', end: 'accepted', stage: 'concluded', conclusion: 'instituted' },
  { times: 4, route: 'to_body', end: 'accepted', stage: 'concluded', conclusion: 'not_instituted' },
  { times: 1, route: 'body', end: 'accepted', stage: 'concluded', conclusion: 'not_instituted' },
  { times: 4, route: 'to_body', end: 'accepted', stage: 'joined' },
  { times: 1, route: 'body', end: 'accepted', stage: 'joined' },
];

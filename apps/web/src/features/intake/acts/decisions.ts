import { api, bodyOf, idempotent, ifVersion } from '../../../api/client';
import type { components } from '../../../api/schema/intake';

type Schemas = components['schemas'];

/** What is sent for each act at a tip. */
export interface ActBodies {
  readonly classify: Schemas['ClassifyTipDto'];
  readonly transfer: Schemas['TransferTipDto'];
  readonly answer: Schemas['AnswerTransferDto'];
  readonly accept: Schemas['AcceptTipDto'];
  readonly close: Schemas['CloseTipDto'];
  readonly assess: Schemas['AssessTipDto'];
  readonly correct: Schemas['CorrectTipDto'];
}
export type DecidingAct = keyof ActBodies;

/** An act with everything that it needs, whatever the tip. */
export type Decision<Act extends DecidingAct = DecidingAct> = {
  [Each in Act]: { readonly act: Each; readonly body: ActBodies[Each] };
}[Act];

/** Acts of codes and ids only, which can be done to many tips at once and be held back before they are sent. */
export const COMMON_ACTS = ['answer', 'transfer', 'accept', 'close', 'assess'] as const;
export type CommonAct = (typeof COMMON_ACTS)[number];
export type CommonDecision = Decision<CommonAct>;

export const isCommonAct = (act: string): act is CommonAct => COMMON_ACTS.some((known) => known === act);

interface DecidedTip {
  readonly tipId: string;
  /** As the officer read it. */
  readonly version: number;
  /** Makes the act once, however often it is sent. */
  readonly key: string;
}

/**
 * Sends one act about one tip. Those of codes only go on when the page is closed meanwhile; texts may be too long for
 * that.
 * @throws Problem, Unreachable
 */
export function decideOn({ tipId, version, key }: DecidedTip, decision: Decision): Promise<unknown> {
  const params = { path: { tipId }, header: { ...idempotent(key), ...ifVersion(version) } };
  const keepalive = true;
  switch (decision.act) {
    case 'classify': {
      const { body } = decision;
      return bodyOf(api.intake.POST('/api/intake/tips/{tipId}/classification', { params, body }));
    }
    case 'transfer': {
      const { body } = decision;
      return bodyOf(api.intake.POST('/api/intake/tips/{tipId}/transfers', { params, body, keepalive }));
    }
    case 'accept': {
      const { body } = decision;
      return bodyOf(api.intake.POST('/api/intake/tips/{tipId}/acceptance', { params, body, keepalive }));
    }
    case 'close': {
      const { body } = decision;
      return bodyOf(api.intake.POST('/api/intake/tips/{tipId}/closure', { params, body, keepalive }));
    }
    case 'assess': {
      const { body } = decision;
      return bodyOf(api.intake.POST('/api/intake/tips/{tipId}/assessment', { params, body, keepalive }));
    }
    case 'correct': {
      const { body } = decision;
      return bodyOf(api.intake.POST('/api/intake/tips/{tipId}/corrections', { params, body }));
    }
    case 'answer':
      return answer({ tipId, version, key }, decision.body);
  }
}

/** The slip that waits for an answer is looked up; where none waits any more the server says why, by the last one. */
async function answer({ tipId, version, key }: DecidedTip, body: ActBodies['answer']): Promise<unknown> {
  const tip = await bodyOf(api.intake.GET('/api/intake/tips/{tipId}', { params: { path: { tipId } } }));
  const slip = tip.transfers.find(({ outcome }) => outcome == null) ?? tip.transfers.at(-1);
  const path = { transferId: slip?.transferId ?? tipId };
  return bodyOf(
    api.intake.POST('/api/intake/transfers/{transferId}/answer', {
      params: { path, header: { ...idempotent(key), ...ifVersion(version) } },
      body,
      keepalive: true,
    }),
  );
}

import type { Tip } from '../tips';
import { offeredActs } from './acts';

const now = Date.parse('2026-11-22T14:00:00+07:00');
const reader = { officerId: 'commander', now, verifiableKinds: ['denunciation'] };
const all = [
  'issue-receipt',
  'classify',
  'transfer',
  'answer-transfer',
  'accept',
  'close',
  'assess',
  'correct',
];

function tip(part: Partial<Tip>): Tip {
  return {
    tipId: 'tip',
    version: 1,
    status: 'received',
    firstUnitId: 'unit',
    holderUnitId: 'unit',
    channel: 'phone',
    receivedAt: '2026-11-22T13:00:00+07:00',
    registeredAt: '2026-11-22T13:00:00+07:00',
    registeredBy: 'operator',
    enteredLate: false,
    textExpired: false,
    reporters: [],
    entries: [],
    transfers: [],
    clocks: [],
    notices: [],
    history: [],
    corrections: [],
    additions: [],
    allowed: all,
    ...part,
  };
}

const shown = (part: Partial<Tip>, by = reader) =>
  Object.fromEntries(offeredActs(tip(part), by).map(({ act, forbiddenBy }) => [act, forbiddenBy ?? 'may']));

describe('acts at a tip', () => {
  it('begin with the classification', () => {
    expect(shown({})).toEqual({
      classify: 'may',
      transfer: 'notClassified',
      accept: 'notClassified',
      close: 'notClassified',
      assess: 'notClassified',
      correct: 'may',
      receipt: 'may',
    });
  });

  it('go on once it is classified', () => {
    expect(shown({ status: 'classified', kind: 'denunciation' })).toMatchObject({
      classify: 'alreadyClassified',
      transfer: 'may',
      accept: 'may',
      close: 'may',
      assess: 'may',
    });
  });

  it('wait for the answer of a receiver', () => {
    expect(shown({ status: 'transfer_pending', kind: 'denunciation' })).toMatchObject({
      answer: 'may',
      classify: 'transferPending',
      transfer: 'transferPending',
      close: 'transferPending',
      correct: 'transferPending',
    });
  });

  it('end with acceptance', () => {
    expect(shown({ status: 'accepted', kind: 'denunciation', valuable: true })).toMatchObject({
      transfer: 'notOpen',
      accept: 'notOpen',
      close: 'notOpen',
      assess: 'alreadyAssessed',
    });
  });

  it('make no case of what is no crime', () => {
    expect(shown({ status: 'classified', kind: 'order_feedback' })).toMatchObject({
      accept: 'notVerifiable',
    });
  });

  it('leave the judgement of a tip to others than its registrar', () => {
    expect(
      shown({ status: 'classified', kind: 'denunciation' }, { ...reader, officerId: 'operator' }),
    ).toMatchObject({
      assess: 'ownTip',
    });
  });

  it('issue codes for a day', () => {
    expect(shown({ registeredAt: '2026-11-21T13:59:00+07:00' })).toMatchObject({ receipt: 'receiptClosed' });
  });

  it('are those of the role', () => {
    expect(Object.keys(shown({ allowed: ['classify'] }))).toEqual(['classify']);
    expect(Object.keys(shown({ allowed: ['correct-text'] }))).toEqual(['correct']);
  });
});

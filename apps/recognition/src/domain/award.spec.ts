import { randomUUID } from 'node:crypto';
import { handOverAward, requirePrintable, type GrantedAward } from './award';
import { decisionNumberKey } from './decision-number';
import { AlreadyHandedOver, AwardRevoked, InvalidField } from './recognition-errors';

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day('2026-11-22');
const granted: GrantedAward = {
  id: randomUUID(),
  version: 1,
  eventSeq: 1,
  status: 'granted',
  handOver: null,
  signedOn: day('2026-11-20'),
};
const handOver = {
  handedOverOn: today,
  minutesNumber: '04/BB',
  receivedBy: 'self',
  serialNumber: null,
} as const;

describe('handing an award over', () => {
  it('is told with its day', () => {
    const { next, events } = handOverAward(granted, handOver, today);
    expect(next).toMatchObject({ status: 'handed_over', version: 2, eventSeq: 2 });
    expect(events).toMatchObject([{ type: 'award-handed-over', awardId: granted.id }]);
  });

  it('happens once, and never for a revoked award', () => {
    const { next } = handOverAward(granted, handOver, today);
    expect(() => handOverAward(next, handOver, today)).toThrow(AlreadyHandedOver);
    expect(() => handOverAward({ ...granted, status: 'revoked' }, handOver, today)).toThrow(AwardRevoked);
  });

  it.each(['2026-11-19', '2026-11-23'])('does not happen on %s', (handedOverOn) => {
    expect(() => handOverAward(granted, { ...handOver, handedOverOn: day(handedOverOn) }, today)).toThrow(
      InvalidField,
    );
  });
});

describe('printing a certificate', () => {
  it('is refused for a revoked award only', () => {
    expect(() => requirePrintable('revoked')).toThrow(AwardRevoked);
    expect(() => requirePrintable('handed_over')).not.toThrow();
  });
});

describe('the number of a decision', () => {
  it('is the same with and without its leading zero and in either case', () => {
    expect(decisionNumberKey('05/QĐ-UBND')).toBe(decisionNumberKey('5/qđ-ubnd'));
    expect(decisionNumberKey('50/QĐ-UBND')).not.toBe(decisionNumberKey('5/QĐ-UBND'));
    expect(decisionNumberKey('05/QĐ-UBND')).toBe(decisionNumberKey('05/QĐ-UBND'.normalize('NFD')));
  });
});

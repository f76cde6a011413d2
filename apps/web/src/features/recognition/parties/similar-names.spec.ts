import { Problem } from '../../../api/problem';
import { candidatesOf } from './similar-names';

const refused = (slug: string, body: Record<string, unknown>) =>
  new Problem(409, slug, 'Có tên gần giống', undefined, [], body);

describe('similar names', () => {
  it('come as ids, nearest first', () => {
    const candidates = [
      { partyId: 'p1', unitId: 'u1', similarity: 1 },
      { partyId: 'p2', unitId: 'u1', similarity: 0.7 },
    ];
    expect(candidatesOf(refused('party-similar', { candidates }))).toEqual(['p1', 'p2']);
  });

  it('are none in any other refusal', () => {
    expect(candidatesOf(refused('forbidden', { candidates: [{ partyId: 'p1' }] }))).toEqual([]);
    expect(candidatesOf(refused('party-similar', {}))).toEqual([]);
    expect(candidatesOf(new Error('away'))).toEqual([]);
  });
});

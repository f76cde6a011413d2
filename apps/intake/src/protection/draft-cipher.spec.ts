import { newKey, SealBroken } from '@keng/platform';
import { DraftCipher } from './draft-cipher';

const cipher = new DraftCipher(newKey());
const place = { officerId: 'officer', id: 'draft', revision: 3 };

describe('the seal of a draft', () => {
  it('opens for its own officer, draft and revision', () => {
    expect(cipher.open(place, cipher.seal(place, 'Mất xe máy'))).toBe('Mất xe máy');
  });

  it.each([{ officerId: 'another' }, { id: 'another' }, { revision: 4 }])('does not open as %j', (other) => {
    const sealed = cipher.seal(place, 'Mất xe máy');
    expect(() => cipher.open({ ...place, ...other }, sealed)).toThrow(SealBroken);
  });

  it('does not open under the key of another save', () => {
    const [first, second] = [cipher.seal(place, 'một'), cipher.seal(place, 'hai')];
    expect(() => cipher.open(place, { wrapped: first.wrapped, sealed: second.sealed })).toThrow(SealBroken);
  });
});

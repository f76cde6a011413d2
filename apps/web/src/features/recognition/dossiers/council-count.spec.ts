import { countVotes, leastOf, quorumOf, readVotes, type Share, type Sitting } from './council-count';

const twoThirds: Share = { numerator: 2, denominator: 3, inclusive: true, of: 'members' };
const overHalf: Share = { numerator: 1, denominator: 2, inclusive: false, of: 'present' };
const sitting: Sitting = { memberCount: 5, presentOfficerIds: ['a', 'b', 'c', 'd'], quorum: twoThirds };
const votes = (votesFor: number, votesAgainst = 0, abstained = 0, writtenVotes = 0) => ({
  votesFor,
  votesAgainst,
  abstained,
  writtenVotes,
});

describe('a share of people', () => {
  it.each([
    [twoThirds, 3, 2],
    [twoThirds, 5, 4],
    [overHalf, 4, 3],
    [overHalf, 5, 3],
    [{ ...overHalf, inclusive: true }, 4, 2],
  ])('%j of %i is %i', (share, base, least) => {
    expect(leastOf(share, base)).toBe(least);
  });
});

describe('the quorum', () => {
  it('is met by exactly the share where that is enough', () => {
    expect(quorumOf(sitting)).toEqual({ present: 4, needed: 4, isWithin: true, isMet: true });
    expect(quorumOf({ ...sitting, presentOfficerIds: ['a', 'b', 'c'] }).isMet).toBe(false);
  });

  it('is not met by more people than there are members', () => {
    const { isWithin, isMet } = quorumOf({ ...sitting, memberCount: 3 });
    expect([isWithin, isMet]).toEqual([false, false]);
  });
});

describe('counting a nomination', () => {
  it('adds up to those present, without the recused', () => {
    expect(countVotes(votes(4), overHalf, [], sitting)).toMatchObject({
      voters: 4,
      addsUp: true,
      isPassed: true,
    });
    expect(countVotes(votes(4), overHalf, ['a'], sitting)).toMatchObject({ voters: 3, addsUp: false });
    expect(countVotes(votes(2, 1), overHalf, ['a'], sitting)).toMatchObject({ addsUp: true, isPassed: true });
  });

  it('counts absent members who voted in writing, but no more than are absent', () => {
    expect(countVotes(votes(5, 0, 0, 1), overHalf, [], sitting).addsUp).toBe(true);
    expect(countVotes(votes(6, 0, 0, 2), overHalf, [], sitting).addsUp).toBe(false);
  });

  it('takes the share of all members where the rule says so', () => {
    const ofMembers = countVotes(votes(3, 1), twoThirds, [], sitting);
    expect(ofMembers).toMatchObject({ needed: 4, isPassed: false });
    expect(countVotes(votes(4), twoThirds, [], sitting).isPassed).toBe(true);
  });

  it('does not pass on an exact half', () => {
    expect(countVotes(votes(2, 2), overHalf, [], sitting)).toMatchObject({ needed: 3, isPassed: false });
  });

  it('passes nothing where nobody is left to vote', () => {
    const nobody = countVotes(votes(0), { ...overHalf, inclusive: true }, ['a', 'b', 'c', 'd'], sitting);
    expect(nobody).toMatchObject({ addsUp: true, needed: 1, isPassed: false });
  });

  it('says nothing before something is typed', () => {
    const none = { votesFor: undefined, votesAgainst: undefined, abstained: undefined, writtenVotes: 0 };
    expect(countVotes(none, overHalf, [], sitting)).toMatchObject({ addsUp: false, isPassed: undefined });
  });
});

it('reads whole numbers only', () => {
  expect(['3', ' 12 ', '', '-1', '1.5', 'ba'].map(readVotes)).toEqual([3, 12, ...Array(4).fill(undefined)]);
});

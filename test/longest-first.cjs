const { default: Sequencer } = require('@jest/test-sequencer');

/** Suites that take minutes, the longest first: begun last, each would hold up the end of a run alone. */
const LONGEST = [
  'kill',
  'desks-shell',
  'thread',
  'restore-kafka',
  'desks-thread',
  'start',
  'demo',
  'move-to-kafka',
].map((name) => `/test/system/${name}.spec.ts`);

module.exports = class LongestFirst extends Sequencer {
  /** @override */
  sort(tests) {
    const place = ({ path }) => {
      const at = LONGEST.findIndex((suite) => path.endsWith(suite));
      return at === -1 ? LONGEST.length : at;
    };
    return super.sort(tests).toSorted((a, b) => place(a) - place(b));
  }
};

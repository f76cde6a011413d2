import { Unauthenticated } from '@keng/platform';
import { expectCleanExit } from '@keng/testing';
import { TryAgain } from './forwarded-problem';
import { LiveSessions } from './live-sessions';

describe('the streams of a session', () => {
  let answers: Map<string, Error>;
  let asked: string[];
  let waiting: Promise<void> | undefined;
  let signOut: (sessionToken: string) => void;
  let live: LiveSessions;
  let ended: string[];

  beforeEach(() => {
    answers = new Map();
    asked = [];
    waiting = undefined;
    ended = [];
    live = new LiveSessions({
      onEnd: (callback) => (signOut = callback),
      recheck: async (sessionToken) => {
        asked.push(sessionToken);
        await waiting;
        const error = answers.get(sessionToken);
        if (error) throw error;
      },
    });
  });

  const watch = (sessionToken: string, stream: string) => {
    const forget = live.watch(sessionToken, () => {
      ended.push(stream);
      forget();
    });
    return forget;
  };

  it('end with its sign-out, all of them and no other’s', () => {
    watch('a', 'a1');
    watch('a', 'a2');
    const forget = watch('b', 'b1');
    signOut('a');
    expect(ended).toEqual(['a1', 'a2']);
    forget();
  });

  it('end when directory no longer knows the session, and only then', async () => {
    watch('a', 'a1');
    const forgets = [watch('b', 'b1'), watch('c', 'c1')];
    answers.set('a', new Unauthenticated());
    answers.set('b', new TryAgain());
    await live.recheck();
    expect(asked).toEqual(['a', 'b', 'c']);
    expect(ended).toEqual(['a1']);
    for (const forget of forgets) forget();
  });

  it('are asked for once a session, and no more once they have gone', async () => {
    const forgets = [watch('a', 'a1'), watch('a', 'a2')];
    await live.recheck();
    for (const forget of forgets) forget();
    await live.recheck();
    signOut('a');
    expect([asked, ended]).toEqual([['a'], []]);
  });

  it('are not asked for again while directory has not answered', async () => {
    const answered = Promise.withResolvers<void>();
    waiting = answered.promise;
    const forget = watch('a', 'a1');
    const rounds = [live.recheck(), live.recheck()];
    answered.resolve();
    await Promise.all(rounds);
    expect(asked).toEqual(['a']);
    await live.recheck();
    expect(asked).toEqual(['a', 'a']);
    forget();
  });

  it('all end with the gateway', () => {
    watch('a', 'a1');
    watch('b', 'b1');
    live.close();
    expect(ended).toEqual(['a1', 'b1']);
  });
});

expectCleanExit();

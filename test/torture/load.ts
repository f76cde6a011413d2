import { randomUUID } from 'node:crypto';
import { accountOf, Caller } from '../system/client';
import { PersistentCaller } from '../system/persistent-caller';
import type { Product } from '../system/product';
import { arrivals } from './arrivals';
import type { Ledger, RegisteredTip } from './ledger';
import { NARRATIVE } from './narrative';
import { openOffice, verifyNext, type TipToVerify } from './office';

const PROVINCES = ['37', '31', '38'];
const DESKS = ['trucban', 'trucbanxa'];
/** The commune's desk has nobody who could accept a tip. */
const ACCEPTING_DESKS = ['trucban'];
/** Every so many tips of a desk: one whose registration is sent once more after its acknowledgement. */
const REPEATED = 5;
/** As long as the longest freeze, and the start after it; callers who wait must not take the machine from the start. */
const PATIENCE = { timeoutMs: 300_000, intervalMs: 1_000 };
/** Calls that a hotline holds at once; those who call while all are held are turned away and counted. */
const CALLS_AT_ONCE = 64;

/** Six desks of six units that register tips, and three bodies that take them to a conclusion. */
export interface Load {
  /** Lets everybody finish what they are at. @throws the first error that was no interruption */
  end(): Promise<void>;
  /** Rejects, with that error, when somebody can work no longer; never resolves. */
  readonly failed: Promise<never>;
}

export interface LoadOptions {
  readonly product: Product;
  readonly ledger: Ledger;
  /** Calls a second, whether earlier ones are answered or not; without it each desk takes one call after the other. */
  readonly rate?: number;
  /** Told how many callers were turned away because every line was held. */
  readonly onShed?: (callers: number) => void;
}

/** Begins to work; everything acknowledged is put into the ledger. */
export async function startLoad({ product, ledger, rate, onShed }: LoadOptions): Promise<Load> {
  let isOpen = true;
  const open = (): boolean => isOpen;
  const sign = (username: string): Promise<PersistentCaller> => signIn(product, username, ledger);
  const provinces = await Promise.all(PROVINCES.map((province) => staff(province, sign, ledger)));
  const takers = provinces.flatMap(({ takers }) => takers);
  const verifying = provinces.map(({ office, toVerify }) => async () => {
    while (open()) await verifyNext(office, toVerify, open);
  });
  const calling =
    rate === undefined
      ? takers.map((take) => async () => {
          while (open()) await take();
        })
      : [() => arrivals({ takers, rate, atOnce: CALLS_AT_ONCE, open, onShed: onShed ?? (() => undefined) })];
  const running = Promise.all([...calling, ...verifying].map((work) => work()));
  const failed = running.then(() => new Promise<never>(() => undefined));
  // Told by end(), too; until somebody listens it must not count as unhandled.
  failed.catch(() => undefined);
  return {
    failed,
    end: async () => {
      isOpen = false;
      await running;
    },
  };
}

type Sign = (username: string) => Promise<PersistentCaller>;

/** The desks of a province, each taking one call at a call, and the office that verifies some of them. */
async function staff(province: string, sign: Sign, ledger: Ledger) {
  const signHere: Sign = (username) => sign(`${username}.${province}`);
  const toVerify: TipToVerify[] = [];
  const desks = await Promise.all(DESKS.map(signHere));
  const takers = desks.map((desk, at) => {
    let count = 0;
    return async (): Promise<void> => {
      count += 1;
      const tip = await registerTip(desk, ledger, count % REPEATED === 0);
      // One waits for the office at most; the others stay at the desk.
      if (ACCEPTING_DESKS.includes(DESKS[at] ?? '') && toVerify.length === 0) toVerify.push(tip);
    };
  });
  return { takers, toVerify, office: await openOffice(signHere, ledger) };
}

async function signIn(product: Product, username: string, ledger: Ledger): Promise<PersistentCaller> {
  const caller = await Caller.signIn(product.url, accountOf(product, username));
  return new PersistentCaller(caller, () => (ledger.retries += 1), PATIENCE);
}

/** Takes a call whose caller wishes to be honoured. @param again sends the same request once more after its answer */
export async function registerTip(
  desk: PersistentCaller,
  ledger: Ledger,
  again: boolean,
): Promise<TipToVerify> {
  const [key, alias] = [randomUUID(), randomUUID()];
  const body = {
    receivedAt: Temporal.Now.instant().toString(),
    channel: 'phone',
    narrative: NARRATIVE,
    reporters: [
      {
        alias,
        identityStatus: 'refused',
        refusalReason: 'fears_retaliation',
        wantsAnonymity: true,
        wantsFollowUp: true,
        wantsRecognition: true,
      },
    ],
  };
  const tip = await desk.post<RegisteredTip>('/api/intake/tips', body, key);
  await ledger.add('tip', tip);
  if (again) {
    const repeated = await desk.post<RegisteredTip>('/api/intake/tips', body, key);
    if (JSON.stringify(repeated) !== JSON.stringify(tip)) await ledger.add('contradiction', tip.tipId);
  }
  return { ...tip, alias };
}

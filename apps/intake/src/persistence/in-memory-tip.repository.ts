import { formatRegisterNumber, vietnamYear, type Clock, type Decision } from '@keng/kernel';
import { IdempotencyKeyReused, StaleVersion } from '@keng/persistence';
import type { NewTip } from '../domain/register-tip';
import { AliasTaken, TipNotFound } from '../domain/tip-errors';
import {
  TipRepository,
  type Registration,
  type RegistrationClaim,
  type SavedTip,
  type TipChange,
} from '../domain/tip.repository';
import type { RegisterPlace, Tip, TipEvent } from '../domain/tip';

interface Answered {
  readonly bodyHash: Buffer;
  readonly answer: Registration;
}

/** Tips in memory, held to the same contract as the real repository; keeps the events for the test to read. */
export class InMemoryTipRepository extends TipRepository {
  private readonly tips = new Map<string, Tip>();
  private readonly answers = new Map<string, Answered>();
  private readonly lastNumbers = new Map<string, number>();
  private readonly transfers = new Map<string, string>();
  readonly events: TipEvent[] = [];

  constructor(private readonly clock: Clock) {
    super();
  }

  override async register(
    tip: NewTip,
    claim: RegistrationClaim,
    escalate?: (tip: Tip) => Decision<Tip, TipEvent>,
  ): Promise<Registration> {
    const key = `${claim.officerId} ${claim.route} ${claim.key}`;
    const known = this.answers.get(key);
    if (known && !known.bodyHash.equals(claim.bodyHash)) throw new IdempotencyKeyReused();
    if (known) return known.answer;
    this.assertAliasesFree(tip);
    const entry = this.draw('tip', tip.unitId, vietnamYear(tip.registeredAt));
    const registered = toRegistered(tip, entry);
    this.tips.set(tip.id, registered);
    if (escalate) this.write(registered, escalate(registered));
    const { state, version } = this.tips.get(tip.id) ?? registered;
    const answer: Registration = {
      tipId: tip.id,
      registerNumber: entry.no,
      registerYear: entry.year,
      unitId: tip.unitId,
      status: state.status,
      clocks: tip.clocks.map(({ clockCode, dueAt, legalEndAt }) => ({
        clockCode,
        dueAt: dueAt.toString(),
        legalEndAt: legalEndAt.toString(),
      })),
      version,
    };
    this.answers.set(key, { bodyHash: claim.bodyHash, answer });
    return answer;
  }

  override async change(tipId: string, decide: (tip: Tip) => Promise<TipChange>): Promise<SavedTip> {
    const before = this.tips.get(tipId);
    if (!before) throw new TipNotFound();
    const { decision } = await decide(before);
    if (this.tips.get(tipId) !== before) throw new StaleVersion();
    return this.write(before, decision);
  }

  override async find(tipId: string): Promise<Tip | undefined> {
    return this.tips.get(tipId);
  }

  override async findTipOfTransfer(transferId: string): Promise<string | undefined> {
    return this.transfers.get(transferId);
  }

  private write(before: Tip, { next, events }: Decision<Tip, TipEvent>): SavedTip {
    const version = before.version + 1;
    let saved: SavedTip = {
      tip: { ...next, version, eventSeq: before.eventSeq + events.length },
      version,
    };
    for (const event of events) saved = this.number(saved, event);
    this.tips.set(next.id, saved.tip);
    this.events.push(...events);
    return saved;
  }

  /** What an event draws from a series: a slip for a transfer, an entry for one that was accepted. */
  private number(saved: SavedTip, event: TipEvent): SavedTip {
    if (event.type === 'transfer-requested') {
      const { transferId, fromUnitId, dueAt } = event.transfer;
      this.transfers.set(transferId, saved.tip.id);
      const { no, year } = this.draw('transfer_slip', fromUnitId, vietnamYear(this.clock.now()));
      return {
        ...saved,
        slip: { transferId, dueAt, slipNumber: `${formatRegisterNumber(no)}/${year}/PC` },
      };
    }
    if (event.type !== 'transfer-answered' || event.outcome !== 'accepted') return saved;
    const entry = this.draw('tip', saved.tip.holderUnitId, vietnamYear(event.at));
    return { ...saved, tip: { ...saved.tip, entry }, entry };
  }

  private draw(register: string, unitId: string, year: number): RegisterPlace {
    const series = `${register} ${unitId} ${year}`;
    const no = (this.lastNumbers.get(series) ?? 0) + 1;
    this.lastNumbers.set(series, no);
    return { no, year };
  }

  private assertAliasesFree({ reporters }: NewTip): void {
    const taken = new Set([...this.tips.values()].flatMap((tip) => tip.reporters.map(({ alias }) => alias)));
    if (reporters.some(({ alias }) => taken.has(alias))) throw new AliasTaken();
  }
}

function toRegistered(tip: NewTip, entry: RegisterPlace): Tip {
  return {
    id: tip.id,
    version: 1,
    eventSeq: 1,
    state: { status: 'received' },
    firstUnitId: tip.unitId,
    narrativeUnitId: tip.unitId,
    holderUnitId: tip.unitId,
    entry,
    channel: tip.channel,
    receivedAt: tip.receivedAt,
    registeredAt: tip.registeredAt,
    registeredBy: tip.registeredBy,
    enteredLate: tip.enteredLate,
    lateReason: tip.lateReason,
    occurred: tip.occurred,
    communeUnitId: tip.communeUnitId,
    classification: null,
    assessment: null,
    clocks: tip.clocks,
    reporters: tip.reporters,
    recusedOfficerIds: tip.recusedOfficerIds,
    readerIds: [],
  };
}

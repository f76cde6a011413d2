import type { DemoReporter, DemoTransfer } from '../register-row';
import { Channels, lateReasonOf } from './channels';
import { closureOf, Scenarios, tenseOf } from './choices';
import { assessmentOf, caseFileOf, sharedNarrativeOf, transfersOf, VALUABLE, type CaseFile } from './fate';
import { HonourRoll, type Honours } from './honours';
import { JOBS, type Job } from './jobs';
import { PROVINCES, type Commune, type Province } from './places';
import type { Random } from './random';
import { reportersOf } from './reporters';
import { incidentOf, type Incident, type Teller, type Told } from './tell';
import { freshTiming, isOnPaper, paperTiming, type Timing } from './timing';

const LATE_CHANCE = 0.15;
const OWN_COMMUNE_CHANCE = 0.6;

/** A tip of the register before it has its number. */
export interface Draft {
  readonly job: Job;
  readonly desk: string;
  readonly incident: Incident;
  readonly channel: string;
  readonly timing: Timing;
  readonly lateReason?: string;
  readonly told: Told;
  readonly reporters: readonly DemoReporter[];
  readonly sharedNarrative?: string;
  readonly transfers: readonly DemoTransfer[];
  readonly closure?: string;
  readonly assessment?: string;
  readonly sameAs?: Draft;
  readonly file: CaseFile;
  readonly honours: Honours;
  readonly incidents: number;
  readonly suspects: number;
}

/** What was told at the desk, before anybody decided about it. */
type Report = Pick<Draft, 'desk' | 'incident' | 'channel' | 'timing' | 'lateReason' | 'told' | 'reporters'>;

/** All tips of a province, those that tell of a known incident last. */
export function draftsOf(province: Province, teller: Teller, random: Random): Draft[] {
  const maker = new DraftMaker(province, teller, random);
  const jobs = [...JOBS.filter((job) => !isRepeat(job)), ...JOBS.filter(isRepeat)];
  return jobs.flatMap((job) => Array.from({ length: job.times }, () => maker.make(job)));
}

function isRepeat({ stage, closing }: Job): boolean {
  return stage === 'joined' || closing === 'repeat';
}

class DraftMaker {
  private readonly channels: Channels;
  private readonly scenarios: Scenarios;
  private readonly honours: HonourRoll;
  private readonly done: Draft[] = [];
  private readonly repeated = new Set<Draft>();

  constructor(
    private readonly province: Province,
    private readonly teller: Teller,
    private readonly random: Random,
  ) {
    this.channels = new Channels(random);
    this.scenarios = new Scenarios(random);
    this.honours = new HonourRoll(random);
  }

  make(job: Job): Draft {
    const original = isRepeat(job) ? this.original(job) : undefined;
    const other = this.random.pick(PROVINCES.filter(({ code }) => code !== this.province.code));
    const report = this.report(job, job.route === 'to_other_body' ? other : this.province, original);
    const draft = this.decide(job, report, other, original);
    this.done.push(draft);
    return draft;
  }

  /** A tip whose incident somebody else tells of as well. */
  private original(job: Job): Draft {
    const original = this.random.pick(this.done.filter((draft) => this.canBeRepeated(draft, job)));
    this.repeated.add(original);
    return original;
  }

  private canBeRepeated(draft: Draft, repeat: Job): boolean {
    const { stage = 'joined', route, conclusion } = draft.job;
    if (stage === 'joined' || route === 'to_other_body') return false;
    if (repeat.stage !== 'joined') return true;
    return (
      !['planned', 'proposed'].includes(stage) && conclusion !== 'not_instituted' && !this.repeated.has(draft)
    );
  }

  private report(job: Job, where: Province, sameAs: Draft | undefined): Report {
    const { random } = this;
    const desk = ['body', 'to_other_body'].includes(job.route)
      ? this.province.bodyDesk
      : this.province.communeDesk;
    const scenario = sameAs?.incident.scenario ?? this.scenarios.draw(job);
    const incident =
      sameAs?.incident ?? incidentOf(scenario, where, this.communeOf(job, desk, where), random);
    const nameless = job.closing === 'anonymous';
    const channel = this.channels.of(scenario, nameless);
    const timing = sameAs ? this.timingLike(sameAs) : this.timingOf(channel, incident);
    const honourable = job.conclusion === 'instituted' && job.stage === 'concluded';
    const needs = { channel, commune: incident.commune, honourable, unasked: job.unasked === true, nameless };
    return {
      desk,
      incident,
      channel,
      timing,
      ...(isOnPaper(timing) && { lateReason: lateReasonOf(channel, random) }),
      reporters: reportersOf(needs, random),
      told: this.teller.tell(incident, channel, timing),
    };
  }

  private decide(job: Job, report: Report, other: Province, sameAs: Draft | undefined): Draft {
    const { random } = this;
    const { incident, reporters } = report;
    const closure = closureOf(job, incident.scenario, random);
    const assessment = assessmentOf(job, closure, random);
    const sharedNarrative = sharedNarrativeOf(job, incident, random);
    const notifiable = reporters.some(({ identityStatus }) => identityStatus === 'sealed');
    const matter = { offence: incident.scenario.offence ?? '', where: incident.commune.name, notifiable };
    return {
      job,
      ...report,
      ...(sharedNarrative !== undefined && { sharedNarrative }),
      transfers: transfersOf(job, this.province, other, random),
      ...(closure !== undefined && { closure }),
      ...(assessment !== undefined && { assessment }),
      ...(sameAs && { sameAs }),
      file: caseFileOf(job, matter, random),
      honours: this.honoursOf(job, report, assessment),
      incidents: random.pick([1, 1, 1, 2, 3]),
      suspects: job.conclusion === 'instituted' ? random.between(1, 5) : 0,
    };
  }

  private timingOf(channel: string, { scenario }: Incident): Timing {
    const tense = tenseOf(channel, scenario, this.random);
    const late = channel !== 'press' && this.random.chance(LATE_CHANCE);
    return late ? paperTiming(tense, this.random) : freshTiming(tense, this.random);
  }

  /** Somebody else tells of the incident at another hour of the same day. */
  private timingLike({ timing, incident }: Draft): Timing {
    if (isOnPaper(timing)) return timing;
    const { received } = freshTiming(this.random.pick(incident.scenario.tenses), this.random);
    return { ...timing, received };
  }

  private honoursOf(job: Job, { incident, reporters }: Report, assessment: string | undefined): Honours {
    if (job.conclusion === 'instituted') {
      const [own] = this.province.communes;
      const committee = incident.commune === own ? 'commune' : 'province';
      const concludedHere = job.stage === 'concluded' && job.route !== 'to_other_body';
      return this.honours.draw(reporters, concludedHere ? committee : 'none');
    }
    const helped = job.stage === 'joined' && VALUABLE.has(assessment ?? '') && reporters.length > 0;
    const evidence = { honouree: { type: 'reporter', ordinal: 1 }, kind: 'evidence' } as const;
    return { contributions: helped ? [evidence] : [], nominations: [] };
  }

  /** A commune desk hears mostly of its own commune, the body of the whole province. */
  private communeOf(job: Job, desk: string, { communes, communeDesk }: Province): Commune {
    const local = desk === communeDesk && job.route !== 'refused_then_taken';
    const own = local && (job.conclusion === 'instituted' || this.random.chance(OWN_COMMUNE_CHANCE));
    return own ? communes[0] : this.random.pick(communes);
  }
}

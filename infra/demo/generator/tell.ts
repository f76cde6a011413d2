import { FRAMES } from './frames';
import { writeOut, type Slots } from './phrase';
import {
  accountOf,
  manOf,
  moneyOf,
  nicknameOf,
  phoneOf,
  plateOf,
  womanOf,
  writePlate,
  type Plate,
} from './people';
import { placeWords, type Commune, type Province } from './places';
import { Deck, type Random } from './random';
import type { Scenario } from './scenario';
import type { Timing } from './timing';

/** An incident with its particulars; told twice, it keeps them. */
export interface Incident {
  readonly scenario: Scenario;
  readonly province: Province;
  readonly commune: Commune;
  readonly spot: string;
  readonly plate: Plate;
  readonly suspect: string;
}

export interface Told {
  readonly narrative: string;
  readonly place: string;
  readonly facts: readonly { readonly kind: string; readonly value: string }[];
}

export function incidentOf(
  scenario: Scenario,
  province: Province,
  commune: Commune,
  random: Random,
): Incident {
  return {
    scenario,
    province,
    commune,
    spot: random.pick(scenario.spots),
    plate: plateOf(province.plates, random),
    suspect: nicknameOf(random),
  };
}

/** Kinds whose papers speak for themselves. */
const FRAMELESS = ['prosecution_recommendation', 'direct_discovery'];

/** Puts incidents into words; no phrase comes back before the others of its list were used. */
export class Teller {
  private readonly decks = new Map<readonly string[], Deck<string>>();

  constructor(private readonly random: Random) {}

  /** The incident as somebody reports it by that channel. */
  tell(incident: Incident, channel: string, timing: Timing): Told {
    const { scenario, spot } = incident;
    const frame = FRAMES[channel];
    if (!frame) throw new RangeError(`no frame for the channel ${channel}`);
    const place = placeWords(incident.commune, this.random);
    const slots = slotsOf(incident, place, timing);
    const write = (phrases: readonly string[]): string => writeOut(this.draw(phrases), slots, this.random);
    const before = FRAMELESS.includes(scenario.kind) ? '' : write(frame.before);
    const joined = [before, sentenceEnd(write(scenario[frame.body])), write(frame.after)]
      .filter((part) => part !== '')
      .join(' ')
      .replaceAll(/(?<=\btừ )từ /gu, '');
    const narrative = channel === 'social_media' ? casual(joined, this.random) : capitalised(joined);
    return { narrative, place: `${spot}, ${place}`, facts: factsOf(incident, slots, narrative, this.random) };
  }

  private draw(phrases: readonly string[]): string {
    const deck = this.decks.get(phrases) ?? new Deck(phrases, this.random);
    this.decks.set(phrases, deck);
    return deck.draw();
  }
}

function slotsOf(incident: Incident, place: string, timing: Timing): Slots {
  const { plate, suspect, spot } = incident;
  return {
    when: () => timing.words,
    place: () => place,
    spot: () => spot,
    plate: (random) => writePlate(plate, random),
    man: (random) => (random.chance(0.7) ? suspect : manOf(random)),
    woman: womanOf,
    name: manOf,
    phone: phoneOf,
    account: accountOf,
    money: moneyOf,
  };
}

const FACT_CHANCE = 0.75;

/** Facts that the operator lifted out; a plate only where the narrative has it. */
function factsOf(
  { scenario, plate }: Incident,
  slots: Slots,
  narrative: string,
  random: Random,
): Told['facts'] {
  return Object.entries(scenario.facts ?? {}).flatMap(([kind, source]) => {
    if (!random.chance(FACT_CHANCE)) return [];
    if (kind === 'vehicle_plate' && !narrative.replaceAll(/[.\s–-]/gu, '').includes(plate.serial)) return [];
    return [{ kind, value: writeOut(source, slots, random) }];
  });
}

function sentenceEnd(text: string): string {
  return /[.!?)"]$/u.test(text) ? text : `${text}.`;
}

/** Sentences begin with a capital, as a desk's notes do. */
function capitalised(text: string): string {
  return text.replaceAll(/(?:^|(?<=[.!?:] ))\p{Ll}/gu, (letter, at: number) =>
    at === 0 || text[at - 2] !== ':' ? letter.toUpperCase() : letter,
  );
}

const MARKLESS_CHANCE = 0.25;

/** As people type on a phone: small letters, now and then without marks. */
function casual(text: string, random: Random): string {
  const small = random.chance(0.6) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  if (!random.chance(MARKLESS_CHANCE)) return small;
  return small
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
}

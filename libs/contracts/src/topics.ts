/** Services that run today; each has its own database schema and broker principal of the same name. */
export const services = ['directory', 'vault', 'intake', 'cases', 'recognition'] as const;
export type Service = (typeof services)[number];

/** Readers the design provides for but that do not run yet: documented, never granted anything. */
export const plannedServices = ['reporting'] as const;
export type PlannedService = (typeof plannedServices)[number];

/**
 * How a service consumes a topic. A *projection* can be rebuilt from the first event at any time; a *process*
 * makes something new (a case, a merit) and therefore holds a natural key as its second lock.
 */
export type GroupKind = 'projection' | 'process';

export interface TopicReader {
  readonly service: Service | PlannedService;
  readonly groupKind: GroupKind;
}

interface TopicShape {
  readonly name: `keng.${Service}.${string}`;
  /** The one service that writes the topic. */
  readonly context: Service;
  /** Payload field that holds the aggregate id, which is the event's key and subject. */
  readonly key: string;
  readonly readers: readonly TopicReader[];
  /** Fixed at birth: another number would move keys between partitions and break their order. */
  readonly partitions: 12;
}

const partitions = 12;
const projection = <S extends Service | PlannedService>(service: S) =>
  ({ service, groupKind: 'projection' }) as const;
const process = <S extends Service>(service: S) => ({ service, groupKind: 'process' }) as const;

const everybodyElse = [
  projection('vault'),
  projection('intake'),
  projection('cases'),
  projection('recognition'),
  projection('reporting'),
] as const;

/** Every topic: who owns it and who may read it. Bus grants and Kafka ACLs are both derived from this list. */
export const topics = [
  { name: 'keng.directory.unit', context: 'directory', key: 'unitId', readers: everybodyElse, partitions },
  { name: 'keng.directory.calendar', context: 'directory', key: 'year', readers: everybodyElse, partitions },
  {
    name: 'keng.directory.officer',
    context: 'directory',
    key: 'officerId',
    readers: everybodyElse,
    partitions,
  },
  { name: 'keng.vault.access', context: 'vault', key: 'alias', readers: [projection('intake')], partitions },
  {
    name: 'keng.intake.tip',
    context: 'intake',
    key: 'tipId',
    readers: [process('cases'), process('recognition'), projection('vault'), projection('reporting')],
    partitions,
  },
  {
    name: 'keng.cases.case',
    context: 'cases',
    key: 'caseId',
    readers: [projection('intake'), process('recognition'), projection('vault'), projection('reporting')],
    partitions,
  },
  {
    name: 'keng.recognition.merit',
    context: 'recognition',
    key: 'meritId',
    readers: [projection('reporting')],
    partitions,
  },
  {
    name: 'keng.recognition.dossier',
    context: 'recognition',
    key: 'dossierId',
    readers: [projection('reporting')],
    partitions,
  },
  {
    name: 'keng.recognition.award',
    context: 'recognition',
    key: 'awardId',
    readers: [projection('intake'), projection('reporting')],
    partitions,
  },
] as const satisfies readonly TopicShape[];

export type Topic = TopicShape & { readonly name: TopicName };
export type TopicName = (typeof topics)[number]['name'];

/** @throws Error when no topic has that name. */
export function topicOf(name: string): Topic {
  const topic = topics.find((candidate) => candidate.name === name);
  if (topic === undefined) throw new Error(`no topic is called ${name}`);
  return topic;
}

/** The topics that a service writes; none for a name that is no service's. */
export function topicsOf(service: string): readonly TopicName[] {
  return topics.filter(({ context }) => context === service).map(({ name }) => name);
}

export interface TopicGrant {
  readonly service: Service;
  readonly topic: TopicName;
  readonly mode: 'read' | 'write';
}

/** Who may do what on which topic: the owner writes, listed readers that run today read, nobody else anything. */
export function topicGrants(): TopicGrant[] {
  return topics.flatMap(({ name, context, readers }) => {
    const reading = services.filter((service) => readers.some((reader) => reader.service === service));
    return [
      { service: context, topic: name, mode: 'write' as const },
      ...reading.map((service) => ({ service, topic: name, mode: 'read' as const })),
    ];
  });
}

export interface BrokerPorts {
  readonly broker: number;
  readonly controller: number;
}

export interface BrokerLayout {
  readonly ports: BrokerPorts;
  /** Where clients are told to find the broker, if not at its own port. */
  readonly advertisedPort?: number | undefined;
  readonly dataDir: string;
  /** Names this launch: a start that lost its port to another broker is not taken in by that one's answers. */
  readonly rack: string;
  /** Asked of every client by SASL PLAIN; without it, whoever reaches the port is let in. */
  readonly password?: string | undefined;
  /** Writes every message to disk before it is acknowledged: for durability runs, slow. */
  readonly flushEveryMessage: boolean;
}

/** The one user of a local broker that asks for a password. */
export const BROKER_USER = 'keng';

/** A properties file takes a backslash for an escape. */
const propertyPath = (path: string) => path.replaceAll('\\', '/');

/**
 * The configuration of a single KRaft node on loopback. The voter is given by address, not recorded when the storage
 * is formatted, so that the ports may change from start to start. The short session lets a broker that was killed
 * come back in seconds: the controller first has to give its former self up (9 s by default).
 */
export function serverProperties({
  ports,
  advertisedPort = ports.broker,
  dataDir,
  rack,
  password,
  flushEveryMessage,
}: BrokerLayout): string {
  const properties = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'broker.rack': rack,
    'controller.quorum.voters': `1@127.0.0.1:${ports.controller}`,
    'controller.listener.names': 'CONTROLLER',
    listeners: `PLAINTEXT://127.0.0.1:${ports.broker},CONTROLLER://127.0.0.1:${ports.controller}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${advertisedPort}`,
    'listener.security.protocol.map': `PLAINTEXT:${password === undefined ? 'PLAINTEXT' : 'SASL_PLAINTEXT'},CONTROLLER:PLAINTEXT`,
    'inter.broker.listener.name': 'PLAINTEXT',
    'log.dirs': propertyPath(dataDir),
    'auto.create.topics.enable': false,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 4,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 4,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'group.initial.rebalance.delay.ms': 0,
    'num.network.threads': 2,
    'num.io.threads': 2,
    'log.cleaner.dedupe.buffer.size': 4_194_304,
    'broker.session.timeout.ms': 2000,
    'broker.heartbeat.interval.ms': 500,
    ...(password === undefined ? {} : asking(password)),
    ...(flushEveryMessage ? { 'log.flush.interval.messages': 1 } : {}),
  };
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

/** The broker speaks to itself by the same listener as its clients. */
function asking(password: string): Readonly<Record<string, string>> {
  const login = `username="${BROKER_USER}" password="${password}" user_${BROKER_USER}="${password}"`;
  return {
    'sasl.enabled.mechanisms': 'PLAIN',
    'sasl.mechanism.inter.broker.protocol': 'PLAIN',
    'listener.name.plaintext.plain.sasl.jaas.config': `org.apache.kafka.common.security.plain.PlainLoginModule required ${login};`,
  };
}

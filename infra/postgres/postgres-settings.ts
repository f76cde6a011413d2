/** Sized for a district desk: some twenty connections, idle in a few tens of megabytes. */
const SIZE = {
  shared_buffers: '64MB',
  max_connections: '60',
  max_wal_size: '512MB',
  max_logical_replication_workers: '0',
  huge_pages: 'off',
  jit: 'off',
};

/** An acknowledged tip survives a power cut. */
const DURABILITY = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

/**
 * The server log holds neither row content nor statements. Errors as such are left to the client that caused them:
 * the text of an error may quote a value ("invalid input syntax for type integer: …").
 */
const SILENCE = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_duration: 'off',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
  log_destination: 'stderr',
  logging_collector: 'off',
};

/** The only addresses it listens on: one loopback port, or one socket. */
export interface Listening {
  readonly port: number;
  readonly socketDir?: string;
}

/**
 * The settings of a server, given on its command line so that no file can contradict them. What the caller passes
 * may change size and durability; where it listens, who may sign in and what it logs are not up for change.
 */
export function serverSettings(
  { port, socketDir }: Listening,
  marker: string,
  overrides: Readonly<Record<string, string>> = {},
): readonly string[] {
  const settings = {
    ...SIZE,
    ...DURABILITY,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...overrides,
    ...SILENCE,
    cluster_name: marker,
    password_encryption: 'scram-sha-256',
    port: String(port),
    listen_addresses: socketDir === undefined ? '127.0.0.1' : '',
    unix_socket_directories: socketDir ?? '',
    unix_socket_permissions: '0700',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

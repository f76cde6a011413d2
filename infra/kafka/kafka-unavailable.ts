/** What a local broker needs and this machine lacks; the message says in Vietnamese, then in English, what to install. */
export class KafkaUnavailable extends Error {
  constructor(
    readonly vietnamese: string,
    readonly english: string,
    options?: ErrorOptions,
  ) {
    super(`${vietnamese}\n${english}`, options);
    this.name = 'KafkaUnavailable';
  }
}

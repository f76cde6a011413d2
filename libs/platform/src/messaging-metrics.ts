import type { MessagingMetrics } from '@keng/messaging';
import type { Metrics } from './metrics';

/** Binds the event path's figures to Prometheus, each under `keng_`. */
export function messagingMetrics(metrics: Metrics): MessagingMetrics {
  const help = (name: string): string => `Event path: ${name.replaceAll('_', ' ')}`;
  return {
    count: (name, labels, by = 1) =>
      metrics.counter(`keng_${name}`, help(name), Object.keys(labels)).inc({ ...labels }, by),
    gauge: (name, labels, value) =>
      metrics.gauge(`keng_${name}`, help(name), Object.keys(labels)).set({ ...labels }, value),
    observe: (name, labels, value) =>
      metrics.histogram(`keng_${name}`, help(name), Object.keys(labels)).observe({ ...labels }, value),
  };
}

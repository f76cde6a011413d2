import { mergeMetrics } from './merge-metrics';

const text = (service: string, value: number): string =>
  `# HELP keng_x Things\n# TYPE keng_x counter\nkeng_x{service="${service}"} ${value}\n\n# HELP only_${service} Y\n# TYPE only_${service} gauge\nonly_${service} 1\n`;

describe('merging metrics', () => {
  it('says what a metric is once, before the samples of all services', () => {
    const lines = mergeMetrics([text('intake', 1), text('cases', 2)]).split('\n');
    expect(lines.filter((line) => line.startsWith('# TYPE keng_x'))).toHaveLength(1);
    const at = (line: string): number => lines.indexOf(line);
    expect(at('# TYPE keng_x counter')).toBeLessThan(at('keng_x{service="intake"} 1'));
    expect(at('keng_x{service="cases"} 2')).toBe(at('keng_x{service="intake"} 1') + 1);
    expect(lines).toContain('only_cases 1');
  });

  it('bears services that answer nothing', () => {
    expect(mergeMetrics(['', ''])).toBe('');
  });
});

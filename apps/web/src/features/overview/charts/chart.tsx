import { Button } from 'antd';
import { useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWidth } from './use-width';
import styles from './charts.module.css';

interface ChartProps {
  readonly title: string;
  /** What the picture shows, in a sentence, for those who do not see it. */
  readonly description: string;
  readonly height: number;
  /** Takes the whole width of the page. */
  readonly isWide?: boolean;
  /** Draws at that width. */
  readonly renderPicture: (width: number) => ReactNode;
  readonly legend?: ReactNode;
  /** The same numbers as a table. */
  readonly table: ReactNode;
}

/** A picture of numbers with the table behind it: shown when asked for, and on paper always. */
export function Chart(props: ChartProps) {
  const { title, description, height, isWide = false, renderPicture, legend, table } = props;
  const { t } = useTranslation('overview');
  const [name, words, behind] = [useId(), useId(), useId()];
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [isTableShown, setIsTableShown] = useState(false);
  return (
    <figure className={`${styles['chart']} ${isWide ? styles['wide'] : ''}`}>
      <figcaption className={styles['caption']}>
        <h3>{title}</h3>
        <Button
          size="small"
          className="no-print"
          aria-expanded={isTableShown}
          aria-controls={behind}
          aria-label={`${isTableShown ? t('chart.hideTable') : t('chart.showTable')}: ${title}`}
          data-table-toggle
          onClick={() => setIsTableShown(!isTableShown)}
        >
          {isTableShown ? t('chart.hideTable') : t('chart.showTable')}
        </Button>
      </figcaption>
      {legend}
      <div ref={frame} className={styles['frame']}>
        {width > 0 && (
          <svg
            role="group"
            aria-labelledby={name}
            aria-describedby={words}
            viewBox={`0 0 ${width} ${height}`}
            width="100%"
            className={styles['picture']}
          >
            <title id={name}>{title}</title>
            <desc id={words}>{description}</desc>
            {renderPicture(width)}
          </svg>
        )}
      </div>
      <div id={behind} className={isTableShown ? styles['table'] : styles['paperTable']}>
        {table}
      </div>
    </figure>
  );
}

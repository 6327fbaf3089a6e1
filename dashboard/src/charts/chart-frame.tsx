import { useRef, type ReactElement, type ReactNode } from 'react';
import { CopyLink } from '../ui/copy-link.js';
import { saveCsv } from '../ui/save-file.js';
import { savePicture, type PictureWords } from './save-picture.js';
import styles from './charts.module.css';

interface Props {
  /** What colours, shapes and filling mean. */
  legend: ReactNode;
  table: boolean;
  onTable: (table: boolean) => void;
  /** Burnt into the picture: it leaves the page without its sentence otherwise. */
  words: PictureWords;
  file: (ending: string) => string;
  csv: () => string;
  chart: ReactNode;
  twin: ReactNode;
  captionClass?: string | undefined;
  chartClass?: string | undefined;
}

/** A figure with its table twin, its numbers as a file, its picture and its address. */
export function ChartFrame({ legend, table, onTable, words, file, csv, chart, twin, captionClass, chartClass }: Props): ReactElement {
  const holder = useRef<HTMLDivElement | null>(null);
  const onPicture = (): void => {
    const svg = holder.current?.querySelector('svg');
    if (svg) void savePicture(svg, words, file('png'));
  };
  return (
    <figure className={styles.frame} aria-label={words.title}>
      <figcaption className={`${styles.tools ?? ''} ${captionClass ?? ''}`}>
        {legend}
        <button type="button" className="link" onClick={() => onTable(!table)}>
          {table ? 'Show as rings' : 'Table'}
        </button>
        <button type="button" className="link" onClick={() => saveCsv(file('csv'), csv())}>
          CSV
        </button>
        {!table && (
          <button type="button" className="link" onClick={onPicture}>
            PNG
          </button>
        )}
        <CopyLink />
      </figcaption>
      <div ref={holder} className={`${styles.chart ?? ''} ${chartClass ?? ''}`}>
        {table ? twin : chart}
      </div>
    </figure>
  );
}

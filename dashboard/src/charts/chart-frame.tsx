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
  /** What the button says that leads back from the table. */
  back?: string;
  captionClass?: string | undefined;
  /** Where the tools stand by themselves, apart from the legend. */
  toolsClass?: string | undefined;
  chartClass?: string | undefined;
}

/** A figure with its table twin, its numbers as a file, its picture and its address. */
export function ChartFrame({
  legend,
  table,
  onTable,
  words,
  file,
  csv,
  chart,
  twin,
  back = 'Show as rings',
  captionClass,
  toolsClass,
  chartClass,
}: Props): ReactElement {
  const holder = useRef<HTMLDivElement | null>(null);
  const onPicture = (): void => {
    const svg = holder.current?.querySelector('svg');
    if (svg) void savePicture(svg, words, file('png'));
  };
  const tools = (
    <>
      <button type="button" className="link" onClick={() => onTable(!table)}>
        {table ? back : 'Table'}
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
    </>
  );
  return (
    <figure className={styles.frame} aria-label={words.title}>
      {toolsClass !== undefined && <div className={`${styles.tools ?? ''} ${toolsClass}`}>{tools}</div>}
      <figcaption className={`${styles.tools ?? ''} ${captionClass ?? ''}`}>
        {legend}
        {toolsClass === undefined && tools}
      </figcaption>
      <div ref={holder} className={`${styles.chart ?? ''} ${chartClass ?? ''}`}>
        {table ? twin : chart}
      </div>
    </figure>
  );
}

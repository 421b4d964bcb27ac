import { csvFormatRows } from 'd3-dsv';
import { BYTE_ORDER_MARK } from '../text/codepoints.ts';

/** A table for machines: what each column holds, in its order, and the rows. */
export interface DataTable<Row> {
  columns: readonly { name: string; value: (row: Row) => string | number | null | undefined }[];
  rows: readonly Row[];
}

/**
 * A table as CSV (RFC 4180): UTF-8, a header, commas. It begins with a byte order mark, without which spreadsheets take Arabic for
 * something else.
 */
export function toCsv<Row>({ columns, rows }: DataTable<Row>): string {
  const head = columns.map(({ name }) => name);
  const body = rows.map((row) => columns.map(({ value }) => String(value(row) ?? '')));
  return `${BYTE_ORDER_MARK}${csvFormatRows([head, ...body])}\n`;
}

/** Prints rows below a header, numbers to the right. */
export function printTable(header, rows) {
  const texts = [header, ...rows].map(row => row.map(String));
  const widths = header.map((_, column) =>
    Math.max(...texts.map(row => row[column].length)),
  );
  const isNumber = header.map((_, column) =>
    rows.some(row => typeof row[column] === 'number'),
  );
  console.log('');
  for (const row of texts) {
    const cells = row.map((text, column) =>
      isNumber[column]
        ? text.padStart(widths[column])
        : text.padEnd(widths[column]),
    );
    console.log(cells.join('  ').trimEnd());
  }
}

interface Filter {
  Name?: string;
  Values?: string[];
  Condition?: string;
}

/** Whether all filters of a list are met; `values` holds what each filter's name stands for. */
export function matchesFilters(
  filters: Filter[] = [],
  values: Record<string, string>,
): boolean {
  return filters.every(({ Name = '', Values = [], Condition = 'EQ' }) => {
    const value = values[Name];
    return Values.some(wanted =>
      Condition === 'BEGINS_WITH'
        ? value?.startsWith(wanted)
        : value === wanted,
    );
  });
}

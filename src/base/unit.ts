/** Units of measure. `person` counts travellers through a port, `passenger` counts airport throughput (人次). */

export const units = ['km', 'h', 't', 'person', 'passenger', 'route', 'port', 'item', 'year', 'day', 'degree'] as const;

export type Unit = (typeof units)[number];

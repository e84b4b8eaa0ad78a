// The outline of the world for the map of the pages: countries of today with their code, Natural Earth, 1:110 million.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoNaturalEarth1, geoPath } from 'd3-geo';
import countries from 'i18n-iso-countries';
import { feature } from 'topojson-client';

const SIZE = [960, 480];

/** The countries, each with its path in a picture of that size; without Antarctica. */
function drawCountries() {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json');
  const atlas = JSON.parse(readFileSync(file, 'utf8'));
  const all = feature(atlas, atlas.objects.countries);
  const features = all.features.filter(({ properties }) => properties.name !== 'Antarctica');
  const path = geoPath(geoNaturalEarth1().fitSize(SIZE, { ...all, features })).digits(0);
  return features.map((country) => ({ code: countries.numericToAlpha2(country.id ?? '') ?? '', path: path(country) }));
}

/** A Vite plugin that writes `world.json`. */
export function world() {
  return {
    name: 'world',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'world.json', source: JSON.stringify(drawCountries()) });
    },
  };
}

// The outline of the world for the map of the pages: countries of today with their code, Natural Earth, 1:110 million.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoNaturalEarth1, geoPath } from 'd3-geo';
import countries from 'i18n-iso-countries';
import { feature } from 'topojson-client';

const SIZE = [960, 480];

/** Europe in that picture: left, top, right, bottom; its countries are also drawn more finely. */
const EUROPE = [438, 62, 582, 152];

/** Whether a shape lies in Europe's part of the picture, and is no larger than a few such parts. */
function touches([[left, top], [right, bottom]]) {
  return left < EUROPE[2] && right > EUROPE[0] && top < EUROPE[3] && bottom > EUROPE[1];
}

/** The countries, each with its path in a picture of that size, without Antarctica; scale and middle of the projection. */
function drawCountries() {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json');
  const atlas = JSON.parse(readFileSync(file, 'utf8'));
  const all = feature(atlas, atlas.objects.countries);
  const features = all.features.filter(({ properties }) => properties.name !== 'Antarctica');
  const projection = geoNaturalEarth1().fitSize(SIZE, { ...all, features });
  const [path, fine] = [geoPath(projection).digits(0), geoPath(projection).digits(1)];
  const shapes = features.map((one) => ({
    code: countries.numericToAlpha2(one.id ?? '') ?? '',
    path: path(one),
    ...(touches(path.bounds(one)) && { fine: fine(one) }),
  }));
  return { scale: projection.scale(), middle: projection.translate(), europe: EUROPE, countries: shapes };
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

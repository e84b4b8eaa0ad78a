// GraphiQL with our plugins, opened by a link or with telling examples.
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { GraphiQL } from 'graphiql';
import { Footer } from './footer.jsx';
import { EXAMPLES } from './examples.js';
import { makeFetcher } from './fetcher.js';
import { readLink } from './link.js';
import { CITE, COPY, DRAWER } from './plugins.jsx';

const OPENED = EXAMPLES.filter((example) => example.opened);
const PLUGINS = [DRAWER, explorerPlugin({ showAttribution: false }), HISTORY_PLUGIN, COPY, CITE];

export function Console({ endpoint }) {
  const link = readLink(window.location.search);
  return (
    <GraphiQL
      fetcher={makeFetcher(endpoint)}
      plugins={PLUGINS}
      visiblePlugin={link.query || window.innerWidth < 1000 ? undefined : DRAWER}
      defaultTabs={[...(link.query ? [link] : []), ...OPENED].map(({ query, variables }) => ({ query, variables }))}
      initialQuery={link.query}
      initialVariables={link.variables}
      isHeadersEditorEnabled={false}
      shouldPersistHeaders={false}
    >
      <GraphiQL.Logo>
        <a className="home" href="/">
          Solidarity Graph
        </a>
      </GraphiQL.Logo>
      <GraphiQL.Footer>
        <Footer link={link} />
      </GraphiQL.Footer>
    </GraphiQL>
  );
}

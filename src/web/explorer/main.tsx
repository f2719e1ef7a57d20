import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { NoStorage } from './no-storage.js';
import { plainTabs } from './plain-tabs.js';
import { TABS } from './tabs.js';

const place = document.getElementById('explorer');
const subscriptionUrl = `${location.origin.replace(/^http/u, 'ws')}/graphql`;
const fetcher = createGraphiQLFetcher({ url: '/graphql', subscriptionUrl });
if (place) {
  createRoot(place).render(
    <GraphiQL fetcher={fetcher} defaultTabs={[...TABS]} storage={new NoStorage()}>
      <GraphiQL.Logo>
        <a className="home" href="/">
          Huella
        </a>
      </GraphiQL.Logo>
    </GraphiQL>,
  );
  plainTabs(place);
}

import { lazy, Suspense, type ReactElement } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { Shell } from './shell.js';
import { SignedIn } from './signed-in.js';
import { Skeleton } from '../ui/skeleton.js';

const Person = lazy(() => import('./person-route.js').then((part) => ({ default: part.PersonRoute })));
const Me = lazy(() => import('./person-route.js').then((part) => ({ default: part.MeRoute })));
const OwnLog = lazy(() => import('../features/log/own-log-page.js').then((part) => ({ default: part.OwnLogPage })));
const AdminLog = lazy(() => import('../features/log/admin-log-page.js').then((part) => ({ default: part.AdminLogPage })));
const ByLogin = lazy(() => import('../features/me/by-login.js').then((part) => ({ default: part.ByLogin })));
const People = lazy(() => import('../features/people/people-page.js').then((part) => ({ default: part.PeoplePage })));
const Sharing = lazy(() => import('../features/sharing/sharing-page.js').then((part) => ({ default: part.SharingPage })));
const Sync = lazy(() => import('../features/sync/sync-page.js').then((part) => ({ default: part.SyncPage })));
const Teams = lazy(() => import('../features/teams/teams-page.js').then((part) => ({ default: part.TeamsPage })));
const Team = lazy(() => import('../features/teams/team-page.js').then((part) => ({ default: part.TeamPage })));
const Areas = lazy(() => import('./areas-route.js').then((part) => ({ default: part.AreasRoute })));
const Organization = lazy(() =>
  import('../features/organization/organization-page.js').then((part) => ({ default: part.OrganizationPage })),
);
const Decisions = lazy(() => import('../features/decisions/decisions-page.js').then((part) => ({ default: part.DecisionsPage })));
const Overlaps = lazy(() => import('../features/overlap/overlap-page.js').then((part) => ({ default: part.OverlapPage })));
const Decision = lazy(() => import('./decision-route.js').then((part) => ({ default: part.DecisionRoute })));
const Documents = lazy(() => import('../features/documents/documents-page.js').then((part) => ({ default: part.DocumentsPage })));
const Definitions = lazy(() => import('../features/definitions/definitions-page.js').then((part) => ({ default: part.DefinitionsPage })));
const Definition = lazy(() => import('../features/definitions/definition-page.js').then((part) => ({ default: part.DefinitionPage })));
const Sessions = lazy(() => import('../features/sessions/sessions-page.js').then((part) => ({ default: part.SessionsPage })));
const Privacy = lazy(() => import('../features/privacy/privacy-page.js').then((part) => ({ default: part.PrivacyPage })));
const Policy = lazy(() => import('../features/policy/policy-page.js').then((part) => ({ default: part.PolicyPage })));
const SetupPolicy = lazy(() => import('../features/policy/setup-page.js').then((part) => ({ default: part.SetupPolicyPage })));
const Annex = lazy(() => import('../features/annex/annex-page.js').then((part) => ({ default: part.AnnexPage })));
const Welcome = lazy(() => import('../features/notice/welcome-page.js').then((part) => ({ default: part.WelcomePage })));
const PeopleAdmin = lazy(() => import('../features/people-admin/people-page.js').then((part) => ({ default: part.PeoplePage })));
const Cycles = lazy(() => import('../features/cycles/cycles-page.js').then((part) => ({ default: part.CyclesPage })));
const Disputes = lazy(() => import('../features/disputes/disputes-page.js').then((part) => ({ default: part.DisputesPage })));
const SignIn = lazy(() => import('../features/sign-in/sign-in-page.js').then((part) => ({ default: part.SignInPage })));
const NotShared = lazy(() => import('../ui/not-shared.js').then((part) => ({ default: part.NotSharedPage })));

/** One line a screen. */
export function Pages(): ReactElement {
  return (
    <Suspense fallback={<Skeleton lines={[60]} />}>
      <Routes>
        <Route path="/sign-in" element={<SignIn />} />
        <Route element={<SignedIn />}>
          <Route path="welcome" element={<Welcome />} />
          <Route path="setup/policy" element={<SetupPolicy />} />
          <Route path="settings/policy/annex" element={<Annex />} />
          <Route element={<Shell />}>
            <Route index element={<Navigate to="/me" replace />} />
            <Route path="me" element={<Me />} />
            <Route path="me/sharing" element={<Sharing />} />
            <Route path="people" element={<People />} />
            <Route path="me/sessions" element={<Sessions />} />
            <Route path="me/log" element={<OwnLog />} />
            <Route path="me/privacy" element={<Privacy />} />
            <Route path="people/:host/:id" element={<Person />} />
            <Route path="people/:login" element={<ByLogin />} />
            <Route path="teams" element={<Teams />} />
            <Route path="teams/:slug" element={<Team />} />
            <Route path="areas" element={<Areas />} />
            <Route path="organization" element={<Organization />} />
            <Route path="decisions" element={<Decisions />} />
            <Route path="decisions/overlap" element={<Overlaps />} />
            <Route path="decisions/:id" element={<Decision />} />
            <Route path="settings" element={<Navigate to="/settings/sync" replace />} />
            <Route path="settings/sync" element={<Sync />} />
            <Route path="settings/documents" element={<Documents />} />
            <Route path="settings/log" element={<AdminLog />} />
            <Route path="settings/policy" element={<Policy />} />
            <Route path="settings/people" element={<PeopleAdmin />} />
            <Route path="settings/cycles" element={<Cycles />} />
            <Route path="settings/disputes" element={<Disputes />} />
            <Route path="definitions" element={<Definitions />} />
            <Route path="definitions/:signal" element={<Definition />} />
            <Route path="*" element={<NotShared />} />
          </Route>
        </Route>
      </Routes>
    </Suspense>
  );
}

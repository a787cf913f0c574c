using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Procedures.Model;

internal static class CaseQueries
{
    extension(TouyanDb db)
    {
        /// <summary>
        /// Whose: cases in which an organisation within reach has a part; those that one began; one's own matter; and those whose gate one keeps or kept.
        /// Nobody loses sight of who is handling his case.
        /// </summary>
        public IQueryable<Case> CasesVisibleTo(Actor by, Permission permission, IOrganizations organizations) =>
            db.CasesVisibleTo(by, by.Member, permission, organizations);

        /// <summary>
        /// Whose work they are: the same without those that are only one's own matter. What was said in them, their opinions and scans are for these eyes.
        /// </summary>
        public IQueryable<Case> CasesInHandOf(Actor by, Permission permission, IOrganizations organizations) =>
            db.CasesVisibleTo(by, member: null, permission, organizations);

        private IQueryable<Case> CasesVisibleTo(Actor by, MemberId? member, Permission permission, IOrganizations organizations)
        {
            var reach = by.Reach(permission);
            if (reach.IsWholeCounty)
                return db.Cases;

            if (!by.May(permission))
                return db.Cases.Where(c => false);

            var account = by.Account;
            var keeping = db.CasesKeptBy(by);
            if (reach.Tops.Count == 0)
                return db.Cases.Where(c =>
                    c.StartedById == account || (member != null && c.SubjectMember == member) || keeping.Contains(c.Id)
                );

            var within = organizations.Within(reach);
            var parties = db.CaseParties;
            return db.Cases.Where(c =>
                parties.Any(p => p.CaseId == c.Id && within.Contains(p.OrganizationId))
                || c.StartedById == account
                || (member != null && c.SubjectMember == member)
                || keeping.Contains(c.Id)
            );
        }

        /// <summary>The same cases to be listed: found by what brings each into sight, not by looking at every case of the county.</summary>
        public IQueryable<Case> CasesListedFor(Actor by, Permission permission, IOrganizations organizations)
        {
            var reach = by.Reach(permission);
            if (reach.IsWholeCounty || !by.May(permission))
                return db.CasesVisibleTo(by, permission, organizations);

            var account = by.Account;
            var seen = db.Cases.Where(c => c.StartedById == account).Select(c => c.Id).Concat(db.CasesKeptBy(by));
            if (by.Member is { } own)
            {
                MemberId? member = own;
                seen = seen.Concat(db.Cases.Where(c => c.SubjectMember == member).Select(c => c.Id));
            }

            if (reach.Tops.Count > 0)
            {
                var within = organizations.Within(reach);
                seen = seen.Concat(db.CaseParties.Where(p => within.Contains(p.OrganizationId)).Select(p => p.CaseId));
            }

            return db.Cases.Where(c => seen.Contains(c.Id));
        }

        /// <summary>Cases with a gate that waits for this actor on a day; some of them twice.</summary>
        public IQueryable<CaseId> CasesWaitingFor(Actor by, DateOnly on) =>
            db.GatesWaitingFor(by, on).Select(gates => gates.Select(k => k.CaseId)).Aggregate((all, some) => all.Concat(some));

        /// <summary>
        /// Gates that wait for this actor on a day: for his offices, for himself, for his account; those whose time has not come wait for nobody. One question
        /// each, so that each walks its own index; whoever needs only the first takes them of each before they are put together.
        /// </summary>
        public IReadOnlyList<IQueryable<GateKeeper>> GatesWaitingFor(Actor by, DateOnly on) =>
            [
                .. ConditionsOf(by)
                    .Select(condition =>
                        db.GateKeepers.Where(k => k.ClosedAt == null && (k.NotBefore == null || k.NotBefore <= on)).Where(condition)
                    ),
            ];

        private IQueryable<CaseId> CasesKeptBy(Actor by)
        {
            AccountId? account = by.Account;
            var kept = db.GateKeepers.Where(k => k.AccountId == account).Select(k => k.CaseId);
            if (by.Member is not { } own)
                return kept;

            MemberId? member = own;
            return kept.Concat(db.GateKeepers.Where(k => k.MemberId == member).Select(k => k.CaseId));
        }

        /// <summary>The case with all that belongs to it, to be changed: tracked.</summary>
        public async Task<Case?> WholeCaseAsync(IQueryable<Case> among, CaseId id, CancellationToken ct)
        {
            var found = await among
                .Include(c => c.Parties)
                .Include(c => c.Steps)
                .Include(c => c.Decisions)
                .Include(c => c.Events)
                .Include(c => c.Documents)
                .AsSplitQuery()
                .SingleOrDefaultAsync(c => c.Id == id, ct);

            // Keepers find their steps in the tracker. Included, they are asked for in the order of the steps' ids, and SQLite walks all steps of the county for it.
            if (found is not null)
                await db.GateKeepers.Where(k => k.CaseId == id).LoadAsync(ct);

            return found;
        }
    }

    private static IEnumerable<Expression<Func<GateKeeper, bool>>> ConditionsOf(Actor by)
    {
        AccountId? holder = by.Account;
        foreach (var office in by.Posts.Where(p => p.Role is not Role.Member).Select(p => (p.Role, p.Organization)).Distinct())
        {
            var (role, organization) = ((Role?)office.Role, office.Organization);
            yield return k => k.Role == role && k.OrganizationId == organization && (k.AccountId == null || k.AccountId == holder);
        }

        if (by.Member is { } member)
        {
            MemberId? asked = member;
            yield return k => k.MemberId == asked;
        }

        yield return k => k.AccountId == holder && k.Role == null;
    }
}

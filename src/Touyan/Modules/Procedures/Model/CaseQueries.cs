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
        public IQueryable<Case> CasesVisibleTo(Actor by, Permission permission, IOrganizations organizations)
        {
            var reach = by.Reach(permission);
            if (reach.IsWholeCounty)
                return db.Cases;

            if (!by.May(permission))
                return db.Cases.Where(c => false);

            var (account, member) = (by.Account, by.Member);
            var keeping = db
                .GateKeepers.Where(k => k.AccountId == account || (member != null && k.MemberId == member))
                .Select(k => k.CaseId);
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

        /// <summary>Gates that wait for this actor on a day: for his offices, for himself, for his account; those whose time has not come wait for nobody.</summary>
        public IQueryable<GateKeeper> WaitingFor(Actor by, DateOnly on)
        {
            IQueryable<GateKeeper>? all = null;
            foreach (var condition in ConditionsOf(by))
            {
                var some = db.GateKeepers.Where(k => k.ClosedAt == null && (k.NotBefore == null || k.NotBefore <= on)).Where(condition);
                all = all is null ? some : all.Union(some);
            }

            return all ?? db.GateKeepers.Where(k => false);
        }

        /// <summary>The case with all that belongs to it, to be changed.</summary>
        public Task<Case?> WholeCaseAsync(IQueryable<Case> among, CaseId id, CancellationToken ct) =>
            among
                .Include(c => c.Parties)
                .Include(c => c.Steps)
                    .ThenInclude(s => s.Keepers)
                .Include(c => c.Decisions)
                .Include(c => c.Events)
                .Include(c => c.Documents)
                .AsSplitQuery()
                .SingleOrDefaultAsync(c => c.Id == id, ct);
    }

    // One question each, so that each walks its own index.
    private static IEnumerable<Expression<Func<GateKeeper, bool>>> ConditionsOf(Actor by)
    {
        foreach (var office in by.Posts.Where(p => p.Role is not Role.Member).Select(p => (p.Role, p.Organization)).Distinct())
        {
            var (role, organization) = ((Role?)office.Role, office.Organization);
            yield return k => k.Role == role && k.OrganizationId == organization;
        }

        if (by.Member is { } member)
        {
            MemberId? asked = member;
            yield return k => k.MemberId == asked;
        }

        AccountId? account = by.Account;
        yield return k => k.AccountId == account;
    }
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Elections.Model;

internal static class ElectionQueries
{
    extension(IQueryable<Election> elections)
    {
        /// <summary>Whose: elections of organisations within reach under the permission.</summary>
        public IQueryable<Election> VisibleTo(Actor by, Permission permission, IOrganizations organizations)
        {
            var reach = by.Reach(permission);
            if (reach.IsWholeCounty)
                return elections;

            var within = organizations.Within(reach);
            return elections.Where(e => within.Contains(e.OrganizationId));
        }

        /// <summary>Those in which a member counts.</summary>
        public IQueryable<Election> CountedBy(MemberId member) =>
            elections.Where(e => e.Officers.Any(o => o.MemberId == member && o.Duty == OfficerDuty.Teller && o.ReleasedAt == null));

        public IQueryable<Election> Running => elections.Where(e => e.EndedOn == null);

        /// <summary>With all that belongs to it: few rows, several lists.</summary>
        public IQueryable<Election> Whole() =>
            elections
                .Include(e => e.Exclusions)
                .Include(e => e.Nominees)
                .Include(e => e.Officers)
                .Include(e => e.Posts)
                .Include(e => e.Rounds)
                    .ThenInclude(r => r.Choices)
                .Include(e => e.Rounds)
                    .ThenInclude(r => r.Counts)
                        .ThenInclude(c => c.Choices)
                .AsSplitQuery();
    }
}

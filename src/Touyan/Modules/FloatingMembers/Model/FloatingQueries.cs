using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.FloatingMembers.Model;

internal static class FloatingQueries
{
    extension(IQueryable<Outflow> outflows)
    {
        /// <summary>Whose: outflows of members that the actor reaches under the permission, wherever those stand by now.</summary>
        public IQueryable<Outflow> VisibleTo(Actor by, Permission permission, IMembers members)
        {
            if (by.Reach(permission).IsWholeCounty)
                return outflows;

            var within = members.Within(by, permission);
            return outflows.Where(o => within.Contains(o.MemberId));
        }
    }

    extension(IQueryable<Inflow> inflows)
    {
        /// <summary>Whose: inflows registered by organisations within reach; a member sees his own.</summary>
        public IQueryable<Inflow> VisibleTo(Actor by, Permission permission, IOrganizations organizations)
        {
            var reach = by.Reach(permission);
            if (reach.IsWholeCounty)
                return inflows;

            var within = organizations.Within(reach);
            return reach.Self is { } self
                ? inflows.Where(i => i.MemberId == self || within.Contains(i.OrganizationId))
                : inflows.Where(i => within.Contains(i.OrganizationId));
        }
    }

    extension(IQueryable<FloatingStation> stations)
    {
        public IQueryable<FloatingStation> VisibleTo(Actor by, Permission permission, IOrganizations organizations)
        {
            var within = organizations.Within(by.Reach(permission));
            return stations.Where(s => within.Contains(s.OrganizationId));
        }
    }

    extension(IQueryable<Reception> receptions)
    {
        public IQueryable<Reception> VisibleTo(Actor by, Permission permission, IOrganizations organizations)
        {
            var within = organizations.Within(by.Reach(permission));
            return receptions.Where(r => within.Contains(r.OrganizationId));
        }
    }
}

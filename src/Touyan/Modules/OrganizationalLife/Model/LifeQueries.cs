using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.OrganizationalLife.Model;

internal static class LifeQueries
{
    extension(IQueryable<Meeting> meetings)
    {
        /// <summary>Whose: meetings called or held by organisations within reach; for a member those that he is called to.</summary>
        public IQueryable<Meeting> VisibleTo(Actor by, Permission permission, IOrganizations organizations)
        {
            var reach = by.Reach(permission);
            if (reach.IsWholeCounty)
                return meetings;

            if (reach.Tops.Count == 0)
                return reach.Self is { } self ? meetings.CallingFor(self) : meetings.Where(_ => false);

            var within = organizations.Within(reach);
            return reach.Self is { } own
                ? meetings.Where(m =>
                    within.Contains(m.OrganizationId)
                    || m.Hosts.Any(h => within.Contains(h.OrganizationId))
                    || m.Attendances.Any(a => a.MemberId == own)
                )
                : meetings.Where(m => within.Contains(m.OrganizationId) || m.Hosts.Any(h => within.Contains(h.OrganizationId)));
        }

        /// <summary>Meetings that the actor answers for: called by organisations within reach, not only attended by them.</summary>
        public IQueryable<Meeting> CalledWithin(Actor by, Permission permission, IOrganizations organizations)
        {
            var reach = by.Reach(permission);
            var within = organizations.Within(reach);
            return reach.IsWholeCounty ? meetings : meetings.Where(m => within.Contains(m.OrganizationId));
        }

        /// <summary>Those to which a member is called.</summary>
        public IQueryable<Meeting> CallingFor(MemberId member) => meetings.Where(m => m.Attendances.Any(a => a.MemberId == member));

        /// <summary>Held for an organisation, or one below it.</summary>
        public IQueryable<Meeting> HeldIn(IQueryable<OrganizationId> places) =>
            meetings.Where(m => places.Contains(m.OrganizationId) || m.Hosts.Any(h => places.Contains(h.OrganizationId)));

        /// <summary>With all that belongs to it.</summary>
        public IQueryable<Meeting> Whole =>
            meetings
                .Include(m => m.Hosts)
                .Include(m => m.Kinds)
                .Include(m => m.Agenda)
                .Include(m => m.Attendances)
                .Include(m => m.Resolutions)
                .Include(m => m.Notes)
                .AsSplitQuery();
    }

    extension(IQueryable<AttendanceExcuse> excuses)
    {
        public IQueryable<AttendanceExcuse> VisibleTo(Actor by, Permission permission, IMembers members)
        {
            if (by.Reach(permission).IsWholeCounty)
                return excuses;

            var within = members.Within(by, permission);
            return excuses.Where(e => within.Contains(e.MemberId));
        }

        public IQueryable<AttendanceExcuse> InForce(DateOnly on) => excuses.Where(e => e.From <= on && (e.To == null || on < e.To));
    }
}

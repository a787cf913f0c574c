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

    extension(IQueryable<MeetingTemplate> templates)
    {
        /// <summary>Whose: those that bodies within reach published, and those that bodies above publish for them. Nobody's who only sees himself.</summary>
        public IQueryable<MeetingTemplate> VisibleTo(Actor by, Permission permission, IOrganizations organizations)
        {
            var reach = by.Reach(permission);
            if (reach.IsWholeCounty)
                return templates;

            var (within, above) = (organizations.Within(reach), organizations.Above(reach.Tops));
            return templates.Where(t => within.Contains(t.OrganizationId) || above.Contains(t.OrganizationId));
        }

        /// <summary>In use, for any day of a month.</summary>
        public IQueryable<MeetingTemplate> OfMonth(DateOnly first) =>
            templates.Where(t => t.End == null && t.FirstMonth <= first && t.LastMonth >= first);
    }

    extension(IOrganizations organizations)
    {
        /// <summary>Those that stand above these places, as a query to be used inside another.</summary>
        public IQueryable<OrganizationId> Above(IReadOnlyCollection<string> paths)
        {
            var above = paths.SelectMany(OrganizationPath.Above).Distinct(StringComparer.Ordinal).ToList();
            return organizations.Places.Where(p => above.Contains(p.Path)).Select(p => p.Id);
        }
    }

    extension(IQueryable<FollowUp> followUps)
    {
        /// <summary>Whose: those of bodies within reach; of a member those that he is to do.</summary>
        public IQueryable<FollowUp> VisibleTo(Actor by, Permission permission, IOrganizations organizations)
        {
            var reach = by.Reach(permission);
            if (reach.IsWholeCounty)
                return followUps;

            var within = organizations.Within(reach);
            return reach.Self is { } self
                ? followUps.Where(f => within.Contains(f.OrganizationId) || f.Holders.Any(h => h.MemberId == self))
                : followUps.Where(f => within.Contains(f.OrganizationId));
        }

        /// <summary>Those of bodies that the actor answers for.</summary>
        public IQueryable<FollowUp> AnsweredBy(Actor by, Permission permission, IOrganizations organizations)
        {
            var reach = by.Reach(permission);
            var within = organizations.Within(reach);
            return reach.IsWholeCounty ? followUps : followUps.Where(f => within.Contains(f.OrganizationId));
        }

        /// <summary>Still owed: not done, or done and not looked at.</summary>
        public IQueryable<FollowUp> Owed => followUps.Where(f => f.State == FollowUpState.Open || f.State == FollowUpState.Reported);

        /// <summary>Nobody has said that it is done, and its day has passed.</summary>
        public IQueryable<FollowUp> LateOn(DateOnly today) => followUps.Where(f => f.State == FollowUpState.Open && f.DueOn < today);
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

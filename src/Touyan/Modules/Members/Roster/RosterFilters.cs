using Touyan.Modules.Members.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Roster;

/// <summary>The named parts of a roster's question; a part that is not asked for adds nothing to it.</summary>
internal static class RosterFilters
{
    public const string Han = "01";

    /// <summary>The last admission whose probation, if not extended, has ended by then.</summary>
    public static DateOnly LastAdmission(DateOnly end, MembershipRules rules)
    {
        var (months, admitted) = (rules.ProbationMonths.Value, end.AddMonths(-rules.ProbationMonths.Value));
        return admitted.AddDays(1).AddMonths(months) <= end ? admitted.AddDays(1) : admitted;
    }

    extension(IQueryable<OnRoster> roster)
    {
        public IQueryable<OnRoster> Standing(RosterStanding? standing) => standing is { } one ? roster.Standing(one) : roster.OnTheBooks;

        public IQueryable<OnRoster> OnTheBooks =>
            roster.Where(r => r.Standing == MembershipStanding.Normal || r.Standing == MembershipStanding.LostContact);

        private IQueryable<OnRoster> Standing(RosterStanding standing) =>
            standing switch
            {
                RosterStanding.All => roster.Where(r => r.Standing != MembershipStanding.Merged),
                RosterStanding.Normal => roster.Standing(MembershipStanding.Normal),
                RosterStanding.Suspended => roster.Standing(MembershipStanding.Suspended),
                RosterStanding.LostContact => roster.Standing(MembershipStanding.LostContact),
                RosterStanding.Transferred => roster.Standing(MembershipStanding.Transferred),
                RosterStanding.LeftParty => roster.Standing(MembershipStanding.LeftParty),
                RosterStanding.Deceased => roster.Standing(MembershipStanding.Deceased),
            };

        /// <summary>Letters are the beginning of the pinyin or of its initials; anything else is a part of the name.</summary>
        public IQueryable<OnRoster> Named(string? text)
        {
            if (string.IsNullOrWhiteSpace(text))
                return roster;

            var name = text.Trim();
            if (!name.All(char.IsAsciiLetter))
                return roster.Where(r => r.Member.Name.Contains(name));

            var (from, end) = (name.ToLowerInvariant(), name.ToLowerInvariant() + '~');
            return roster.Where(r =>
                (string.Compare(r.Member.Initials, from) >= 0 && string.Compare(r.Member.Initials, end) < 0)
                || (string.Compare(r.Member.NameKey, from) >= 0 && string.Compare(r.Member.NameKey, end) < 0)
            );
        }

        public IQueryable<OnRoster> OfAge(Band<int>? band, DateOnly day)
        {
            if (band?.From is { } least)
            {
                var latest = MemberFacts.LatestBirth(least, day);
                roster = roster.Where(r => r.Member.BornOn <= latest);
            }

            if (band?.To is not { } most)
                return roster;

            var older = MemberFacts.LatestBirth(most + 1, day);
            return roster.Where(r => r.Member.BornOn > older);
        }

        public IQueryable<OnRoster> WithEducation(string? group, CodeTable table)
        {
            if (string.IsNullOrEmpty(group))
                return roster;

            if (group == RosterFilter.Unknown)
                return roster.Where(r => r.Member.Education == null);

            var codes = table.CodesIn(group);
            return roster.Where(r => codes.Contains(r.Member.Education));
        }

        public IQueryable<OnRoster> WithOccupation(string? group, CodeTable table)
        {
            if (string.IsNullOrEmpty(group))
                return roster;

            if (group == RosterFilter.Unknown)
                return roster.Where(r => r.Member.Occupation == null);

            var codes = table.CodesIn(group);
            return roster.Where(r => codes.Contains(r.Member.Occupation));
        }

        public IQueryable<OnRoster> OfEthnicity(string? code) =>
            code switch
            {
                null or "" => roster,
                RosterFilter.Minority => roster.Where(r => r.Member.Ethnicity != Han),
                _ => roster.Where(r => r.Member.Ethnicity == code),
            };

        public IQueryable<OnRoster> Joined(DateOnly? from, DateOnly? to)
        {
            if (from is { } first)
                roster = roster.Where(r => r.Member.AdmittedOn >= first);

            return to is { } last ? roster.Where(r => r.Member.AdmittedOn <= last) : roster;
        }

        /// <summary>Probationary members whose probation ends in these days.</summary>
        public IQueryable<OnRoster> ProbationEnds(DateOnly? from, DateOnly? by, MembershipRules rules)
        {
            if (by is { } end)
            {
                var admitted = LastAdmission(end, rules);
                roster = roster.Where(r =>
                    r.Kind == MemberKind.Probationary
                    && (r.Member.ProbationExtendedTo == null ? r.Member.AdmittedOn <= admitted : r.Member.ProbationExtendedTo <= end)
                );
            }

            if (from is not { } first)
                return roster;

            var before = LastAdmission(first.AddDays(-1), rules);
            return roster.Where(r =>
                r.Kind == MemberKind.Probationary
                && (r.Member.ProbationExtendedTo == null ? r.Member.AdmittedOn > before : r.Member.ProbationExtendedTo >= first)
            );
        }

        private IQueryable<OnRoster> Standing(MembershipStanding standing) => roster.Where(r => r.Standing == standing);
    }
}

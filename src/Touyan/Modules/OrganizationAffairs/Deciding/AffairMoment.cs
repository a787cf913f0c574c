using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.OrganizationAffairs.Deciding;

/// <summary>What the definitions of affairs (rulebook/procedures/organization-*.yaml, committee-*.yaml) call their parts.</summary>
internal static class AffairMoment
{
    private const string Decide = "decide";

    extension(CaseMoment moment)
    {
        /// <summary>The organisation that it is about.</summary>
        public OrganizationId Organization => moment.Subject.Organization!.Value;

        /// <summary>The day from which it holds: that of the decision, not of what is only entered after it.</summary>
        public DateOnly HoldsFrom => moment.Step?.Id != Decide && moment.Days.TryGetValue(Decide, out var decided) ? decided : moment.On;

        public OrganizationType? Type =>
            int.TryParse(moment.Values.Text("type"), out var code) && Enum.IsDefined((OrganizationType)code)
                ? (OrganizationType)code
                : null;

        public string Sector => moment.Values.Text("sector") ?? "";

        /// <summary>Units of a joint branch, one a line.</summary>
        public IReadOnlyList<string> Units =>
            (moment.Values.Text("units") ?? "").Split(
                ['\n', '、', '；'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            );

        public bool IsExplained => moment.Values.Text("exception") is not null;

        public OrganizationDecision Decision => new(moment.HoldsFrom, moment.Number, moment.Why, moment.By);

        /// <summary>The reason, with the reply that it rests on.</summary>
        public string Why
        {
            get
            {
                var reason = moment.Values.Text("reason") ?? moment.Definition.Title;
                var units = moment.Units is { Count: > 0 } all ? $"；联合 {string.Join('、', all)}" : "";
                return moment.Values.Text("reply-number") is { } reply ? $"{reason}{units}（{reply}）" : reason + units;
            }
        }
    }
}

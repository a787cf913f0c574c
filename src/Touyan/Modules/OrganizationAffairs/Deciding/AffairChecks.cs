using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.OrganizationAffairs.Deciding;

/// <summary>A new organisation has the members and the units that the rules ask of its kind, as its application says.</summary>
internal sealed class SetUpCheck : ICaseCheck
{
    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var values = moment.Values;
        var size = new SetUpSize(
            moment.Type!.Value,
            moment.Sector,
            values.Number("full-members") ?? 0,
            values.Number("members") ?? 0,
            moment.Units.Count,
            moment.IsExplained
        );
        return Task.FromResult(size.Check(new SetUpRules(moment.Rules)));
    }
}

/// <summary>An organisation of another kind has the members that the rules ask of it, as the books have them.</summary>
internal sealed class SizeCheck(IOrganizations organizations, IEnumerable<IOrganizationFacts> facts) : ICaseCheck
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var id = moment.Organization;
        var path = await organizations.Places.Where(p => p.Id == id).Select(p => p.Path).SingleAsync(ct);
        var counted = new HeadCount();
        foreach (var house in facts)
        {
            foreach (var (_, count) in await house.HeadCountsAsync(Reach.Of([path]), moment.On, ct))
                counted += count;
        }

        var size = new SetUpSize(
            moment.Type!.Value,
            moment.Sector,
            counted.FullMembers,
            counted.Members,
            moment.Units.Count,
            moment.IsExplained
        );
        var refusal = size.Check(new SetUpRules(moment.Rules));
        return refusal is { Field: "Values[full-members]" } ? refusal with { Field = "Values[type]" } : refusal;
    }
}

/// <summary>The committee of the county itself is not dissolved here.</summary>
internal sealed class NotTheTop(IOrganizations organizations) : ICaseCheck
{
    public async Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct)
    {
        var id = moment.Organization;
        return await organizations.Places.AnyAsync(p => p.Id == id && p.ParentId == null, ct) ? AffairRefusals.TheTop : null;
    }
}

/// <summary>Whose post it is does not decide on it.</summary>
internal sealed class NotOneself : ICaseCheck
{
    public Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct) =>
        Task.FromResult(
            moment.By.Member is { } self && moment.Values.Members("member").Contains(self)
                ? ProcedureRefusals.OwnMatter(moment.Step?.Article ?? moment.Definition.Article)
                : null
        );
}

using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Transfers.Course;

namespace Touyan.Modules.Transfers.Starting;

/// <summary>整建制转接: all members of a branch go to another one together.</summary>
public sealed class StartUnitTransfer(Beginnings beginnings, IOrganizations organizations, TimeProvider clock)
{
    public sealed record Input
    {
        [Display(Name = "转出党支部", Description = "全称、简称或组织代码"), Required, StringLength(100)]
        public string Source { get; init; } = "";

        [Display(Name = "转入党支部", Description = "全称、简称或组织代码"), Required, StringLength(100)]
        public string Target { get; init; } = "";

        [Display(Name = "转接原因"), Required, StringLength(200)]
        public string Reason { get; init; } = "";

        [
            Display(Name = "党费交至", Description = "年月，如 2026-10"),
            Required,
            RegularExpression(@"\d{4}-(0[1-9]|1[0-2])", ErrorMessage = "请按“2026-10”的样子填写年月")
        ]
        public string DuesPaidTo { get; init; } = "";
    }

    public async Task<Result<TransferBegun>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var tree = await organizations.TreeAsOfAsync(clock.Today, ct);
        var (reach, names) = (by.Reach(TransfersPermissions.Start), new OrganizationNames(tree));
        var source = Find(input.Source, names, tree);
        if (source is null || !reach.Covers(source.Path))
            return TransferRefusals.SourceNotFound;

        if (Find(input.Target, names, tree) is not { } target)
            return TransferRefusals.TargetNotFound;

        var start = new StartCase.Input
        {
            Procedure = Course.Procedures.Unit,
            Subject = source.Id.Value,
            Parties = new() { [Parties.Target] = target.Id },
            Values = new() { [Fields.Reason] = input.Reason, [Fields.DuesPaidTo] = input.DuesPaidTo },
        };
        return await beginnings.StartAsync(start, by, ct);
    }

    private static OrganizationTree.Node? Find(string written, OrganizationNames names, OrganizationTree tree) =>
        OrganizationId.TryParse(written, provider: null, out var id) ? tree.Find(id) : names.Resolve(written).Node;
}

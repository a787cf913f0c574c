using System.Linq.Expressions;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

/// <summary>Something asked by a resolution, in a list.</summary>
public sealed record FollowUpRow
{
    public FollowUpId Id { get; init; }
    public string What { get; init; } = "";
    public OrganizationId OrganizationId { get; init; }
    public string Organization { get; init; } = "";
    public IReadOnlyList<string> Holders { get; init; } = [];
    public DateOnly DueOn { get; init; }
    public FollowUpState State { get; init; }

    /// <summary>The day on which it was done.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>Not done although its day has passed, or done after it.</summary>
    public bool IsLate { get; init; }

    internal static Expression<Func<FollowUp, FollowUpRow>> Of(IQueryable<OrganizationPlace> places, DateOnly today) =>
        f => new FollowUpRow
        {
            Id = f.Id,
            What = f.What,
            OrganizationId = f.OrganizationId,
            Organization = places.Where(p => p.Id == f.OrganizationId).Select(p => p.Name).FirstOrDefault() ?? "",
            Holders = f.Holders.OrderBy(h => h.Id).Select(h => h.Name).ToList(),
            DueOn = f.DueOn,
            State = f.State,
            DoneOn = f.DoneOn,
            IsLate = (f.State == FollowUpState.Open && f.DueOn < today) || (f.State == FollowUpState.Done && f.DoneOn > f.DueOn),
        };
}

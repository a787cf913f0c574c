using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dispositions.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dispositions.List;

/// <summary>Dispositions of members in sight, those that run first, then the newest.</summary>
public sealed class ListDispositions(TouyanDb db, IMembers members, TimeProvider clock)
{
    private const int Most = 500;

    public sealed record Input
    {
        [Display(Name = "情形")]
        public DispositionFilter? State { get; init; }
    }

    public sealed record Row
    {
        public required Guid Id { get; init; }
        public required MemberId Member { get; init; }
        public required string Name { get; init; }
        public required CaseId Case { get; init; }
        public required DispositionKind Kind { get; init; }
        public required string Ground { get; init; }
        public required DateOnly On { get; init; }
        public DateOnly? Until { get; init; }
        public CorrectionResult? Result { get; init; }
        public required bool IsDue { get; init; }
    }

    public async Task<IReadOnlyList<Row>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var (today, within) = (clock.Today, members.Within(by, DispositionsPermissions.Read));
        var asked = Standing(db.Dispositions.Where(d => within.Contains(d.MemberId)), input.State, today);
        var found = await asked.OrderByDescending(d => d.On).ThenByDescending(d => d.Id).Take(Most).ToListAsync(ct);
        var names = await members.NamesAsync([.. found.Select(d => d.MemberId).Distinct()], ct);
        return
        [
            .. found
                .Select(d => new Row
                {
                    Id = d.Id,
                    Member = d.MemberId,
                    Name = names.GetValueOrDefault(d.MemberId, ""),
                    Case = d.CaseId,
                    Kind = d.Kind,
                    Ground = d.Ground,
                    On = d.On,
                    Until = d.Until,
                    Result = d.Result,
                    IsDue = d.IsRunning && d.Until <= today,
                })
                .OrderByDescending(r => r is { Kind: DispositionKind.Correction, Result: null }),
        ];
    }

    private static IQueryable<Disposition> Standing(IQueryable<Disposition> all, DispositionFilter? state, DateOnly today) =>
        state is not { } asked
            ? all
            : asked switch
            {
                DispositionFilter.Running => all.Where(d => d.Kind == DispositionKind.Correction && d.Result == null),
                DispositionFilter.Due => all.Where(d => d.Kind == DispositionKind.Correction && d.Result == null && d.Until <= today),
                DispositionFilter.Unchanged => all.Where(d => d.Result == CorrectionResult.Unchanged),
                DispositionFilter.Left => all.Where(d => d.Kind != DispositionKind.Correction),
            };
}

/// <summary>Which dispositions.</summary>
public enum DispositionFilter
{
    [Display(Name = "改正期内")]
    Running = 1,

    [Display(Name = "改正期满待考察")]
    Due = 2,

    [Display(Name = "期满没有转变")]
    Unchanged = 3,

    [Display(Name = "退党、除名")]
    Left = 4,
}

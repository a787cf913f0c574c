using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Work;

namespace Touyan.Modules.Dues.Reminders;

/// <summary>Phone pages: what a member owes, and the branch's month.</summary>
internal sealed class DuesTiles(DuesDesk desk) : ITileSource
{
    public int Order => 20;

    public async Task<IReadOnlyList<Tile>> OwnAsync(Actor by, CancellationToken ct)
    {
        if (by.Reach(DuesPermissions.Own).Self is not { } self)
            return [];

        var month = desk.ThisMonth;
        var rows = desk.Db.StandingAssessments.Where(a => a.MemberId == self && a.Month <= month);
        var lines = await desk.Db.WithPayments(rows.Where(a => a.Ground != DuesGround.NotOwed)).ToListAsync(ct);
        var (now, behind) = (lines.Find(l => l.Month == month), lines.Where(l => l.Month < month).Sum(l => l.OpenFen));
        var line =
            now is null ? "本月还没有核定"
            : now.OpenFen > 0 ? $"本月应交 {Fen.Text(now.AmountFen)} 元，未交 {Fen.Text(now.OpenFen)} 元"
            : $"本月 {Fen.Text(now.AmountFen)} 元，已交";
        return
        [
            new Tile("report", "我的党费", behind > 0 ? $"{line}；以前欠交 {Fen.Text(behind)} 元" : line, "/dues/mine")
            {
                IsPressing = behind > 0,
            },
        ];
    }

    public async Task<IReadOnlyList<Tile>> OfBranchAsync(TileBranch branch, Actor by, CancellationToken ct)
    {
        if (!by.MayAt(DuesPermissions.Collect, branch.Path))
            return [];

        var (month, id) = (desk.ThisMonth, branch.Id);
        var rows = desk.Db.StandingAssessments.Where(a => a.OrganizationId == id && a.Month == month && a.Ground != DuesGround.NotOwed);
        var lines = await desk.Db.WithPayments(rows).ToListAsync(ct);
        var open = lines.Where(l => l.OpenFen > 0).ToList();
        var line =
            lines.Count == 0 ? $"{DuesMonth.Text(month)}还没有核定"
            : open.Count == 0 ? $"{DuesMonth.Text(month)}已收齐"
            : $"{DuesMonth.Text(month)}：{lines.Count} 名中 {open.Count} 名未交，共 {Fen.Text(open.Sum(l => l.OpenFen))} 元";
        var href = $"/dues/collect?organization={id}&month={month:yyyy-MM-dd}";
        return [new Tile("report", "收党费", line, href) { IsKept = true }];
    }
}

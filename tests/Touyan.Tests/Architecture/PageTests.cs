using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Platform.Security;

namespace Touyan.Tests.Architecture;

public sealed class PageTests
{
    [Fact]
    public void Every_page_names_what_it_needs()
    {
        var pages = typeof(Program).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract).ToList();
        var silent = pages.Where(p => !p.GetCustomAttributes(inherit: true).Any(a => a is INeeds or IAllowAnonymous));

        Assert.NotEmpty(pages);
        Offenders.None(silent.Select(p => p.FullName));
    }

    // The template of an import and the matrix of permissions are as long as the program makes them, not the county.
    [Fact]
    public void Every_page_that_sends_a_list_as_a_sheet_lets_one_caller_have_few_at_once()
    {
        string[] short_ = ["UploadSheet.cshtml.cs", "ReadMatrix.cshtml.cs"];
        var senders = Repository
            .SourceFiles("src/Touyan/Modules", "*.cshtml.cs")
            .Where(f => Repository.Read(f).Contains("new SheetResult(", StringComparison.Ordinal) && !short_.Contains(Path.GetFileName(f)))
            .ToList();

        Assert.True(senders.Count >= 5, "Few senders seen.");
        Offenders.None(senders.Where(f => !Repository.Read(f).Contains("EnableRateLimiting(ExportLimit.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_page_says_its_address()
    {
        var pages = Repository
            .SourceFiles("src/Touyan/Modules", "*.cshtml")
            .Select(f => (File: f, Lines: Repository.Read(f).TrimStart('\uFEFF').Split('\n')))
            .Where(p => p.Lines.Any(l => l.StartsWith("@page", StringComparison.Ordinal)))
            .ToList();

        Assert.NotEmpty(pages);
        Offenders.None(pages.Where(p => !p.Lines[0].StartsWith("@page \"/", StringComparison.Ordinal)).Select(p => p.File));
    }
}

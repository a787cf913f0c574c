using System.ComponentModel.DataAnnotations;

namespace Touyan.Platform.Web.Api;

/// <summary>The form in which a list is sent as a file.</summary>
public enum ExportFormat
{
    [Display(Name = "工作簿")]
    Xlsx = 1,

    [Display(Name = "文本，UTF-8")]
    Csv = 2,
}

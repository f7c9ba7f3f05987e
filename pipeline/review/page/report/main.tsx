import { render } from 'preact';
import '../look/tokens.css';
import '../look/base.css';
import '../look/components.css';
import '../app/app.css';
import './report.css';
import { ReportFrame } from './report-frame.tsx';
import { reportData } from './report-source.ts';

const page = document.getElementById('page');
if (page) render(<ReportFrame data={reportData()} />, page);
